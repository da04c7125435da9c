"""One wrk run with what it cost the server."""

import json
import re
import resource
import subprocess
from dataclasses import dataclass

from program import cpu, machine

UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60000.0}

# Asks for the addresses of a list in turn, or for the same one with a running number.
SCRIPT = """
local addresses = {%s}
local numbered = %s
local n = math.random(1000000) * 1000
request = function()
  n = n + 1
  local address = addresses[n %% #addresses + 1]
  if numbered then address = address .. n end
  return wrk.format("GET", address)
end
init = function(args) math.randomseed(os.time() + tonumber(tostring({}):sub(8), 16) %% 100000) n = math.random(1000000) * 1000 end
"""


@dataclass(frozen=True)
class Load:
    """What one run said; cpu is milliseconds per request, foreign the share of the machine that others used."""

    rate: float
    p50: float
    p99: float
    cpu: float
    errors: int
    foreign: float


def run(folder, server, pids, addresses, seconds, connections, gzip=False, numbered=False):
    """Loads a server; addresses are paths."""
    script = folder / "requests.lua"
    script.write_text(SCRIPT % (", ".join(json.dumps(a) for a in addresses), "true" if numbered else "false"))
    command = ["wrk", f"-t{min(2, connections)}", f"-c{connections}", f"-d{seconds}s", "--latency", "--timeout", "30s"]
    if gzip:
        command += ["-H", "Accept-Encoding: gzip"]
    if len(addresses) > 1 or numbered:
        command += ["-s", str(script)]
    before, (all_before, idle_before), own_before = cpu(pids), machine(), children()
    text = subprocess.run([*command, server + addresses[0]], capture_output=True, text=True, check=True).stdout
    used, (all_after, idle_after), own = cpu(pids) - before, machine(), children() - own_before
    requests = int(re.search(r"(\d+) requests in", text)[1])
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
    busy = (all_after - all_before) - (idle_after - idle_before)
    return Load(
        float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1]), percentile(text, 50), percentile(text, 99),
        used * 1000 / max(1, requests), int(bad[1]) if bad else 0,
        max(0.0, (busy - used - own) / (all_after - all_before)))


def percentile(text, number):
    value, unit = re.search(rf"^\s+{number}%\s+([\d.]+)(us|ms|s|m)", text, re.MULTILINE).groups()
    return float(value) * UNITS[unit]


def children():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
