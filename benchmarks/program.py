"""Starts and stops the program that is measured, and reads what the kernel knows about it."""

import os
import re
import signal
import subprocess
import time
import urllib.request
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
PASSWORD = "messen-und-vergleichen"


class Program:
    """One run of both instances in one process."""

    def __init__(self, command, folder, data, content, modules):
        self.log = open(folder / "program.log", "ab")
        self.begun = time.monotonic()
        self.process = subprocess.Popen(
            [*command, "run", "--data", str(data), "--content", str(content), "--modules", ",".join(map(str, modules)),
             "--author-port", "0", "--public-port", "0"],
            stdout=subprocess.PIPE, stderr=self.log, text=True,
            env={**os.environ, "QUARTIER_ADMIN_PASSWORD": PASSWORD})
        self.author = self.public = ""
        while not (self.author and self.public):
            line = self.process.stdout.readline()
            if not line:
                raise SystemExit(f"the program did not start; see {folder / 'program.log'}")
            name, _, address = line.strip().partition(" ")
            if name in ("author", "public"):
                setattr(self, name, address.rstrip("/").replace("localhost", "127.0.0.1"))
        self.ready = time.monotonic() - self.begun

    def first_pages(self):
        """Seconds from the command until both instances have answered a page."""
        for address in (self.public + "/", self.author + "/.author/anmelden"):
            with urllib.request.urlopen(address, timeout=60) as response:
                response.read()
        return time.monotonic() - self.begun

    def rest(self):
        """Waits until nothing is done in the background: what was imported is indexed and its files are read."""
        before = -1.0
        while cpu([self.pid]) - before > 0.05:
            before = cpu([self.pid])
            time.sleep(2)

    @property
    def pid(self):
        return self.process.pid

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(300)  # the first stop writes the class archive
        self.log.close()


def cpu(pids):
    """Seconds of CPU that these processes have used."""
    total = 0
    for pid in pids:
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        except FileNotFoundError:
            continue
        total += int(fields[11]) + int(fields[12])
    return total / TICKS


def memory(pid):
    """Proportional set size in MiB."""
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return int(re.search(r"^Pss:\s+(\d+)", text, re.MULTILINE)[1]) / 1024


def machine():
    """Seconds of CPU since boot: all and idle."""
    values = [int(value) for value in Path("/proc/stat").read_text().splitlines()[0].split()[1:9]]
    return sum(values) / TICKS, (values[3] + values[4]) / TICKS
