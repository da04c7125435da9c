"""nginx as the measure of what this machine can send."""

import gzip
import signal
import subprocess
import time
import urllib.request
from pathlib import Path

CONFIGURATION = """
worker_processes 2;
pid {base}/nginx.pid;
error_log {base}/nginx.log;
daemon off;
events {{ worker_connections 512; }}
http {{
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100;
  types {{ text/html html; application/pdf pdf; }}
  client_body_temp_path {base}/t1; proxy_temp_path {base}/t2; fastcgi_temp_path {base}/t3;
  uwsgi_temp_path {base}/t4; scgi_temp_path {base}/t5;
  server {{ listen 127.0.0.1:{port}; root {base}/files; gzip_static on; }}
}}
"""


class Nginx:
    """Serves the given files from disk, those that are text also compressed beforehand."""

    def __init__(self, base, port, files):
        base.mkdir(parents=True)
        (base / "files").mkdir()
        base.chmod(0o755)
        for name, data in files.items():
            (base / "files" / name).write_bytes(data)
            if name.endswith(".html"):
                (base / "files" / (name + ".gz")).write_bytes(gzip.compress(data, 9))
        (base / "nginx.conf").write_text(CONFIGURATION.format(base=base, port=port))
        self.process = subprocess.Popen(["nginx", "-c", str(base / "nginx.conf"), "-e", str(base / "nginx.log")])
        self.address = f"http://127.0.0.1:{port}"
        for _ in range(100):
            try:
                urllib.request.urlopen(self.address + "/" + next(iter(files)), timeout=5).read()
                return
            except OSError:
                time.sleep(0.05)
        raise SystemExit(f"nginx did not start; see {base / 'nginx.log'}")

    def pids(self):
        found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(self.process.pid)], capture_output=True, text=True)
        return [self.process.pid, *map(int, found.stdout.split())]

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(20)
