#!/usr/bin/env python3
"""The gateway with one io thread and everything on, beside nginx `proxy_pass` with keep-alive and beside a direct call:
same scripted upstream, same client, same run. What is measured has CPU 0 for itself, client and upstream share CPU 1.

CPU per request is measured twice. At one and the same rate both do the same work in the same circumstances: this is the
figure to compare. Flat out each is driven as fast as it goes; whoever is slower then sends to a client and an upstream
that sleep, and pays for waking them (an interrupt to the other CPU a send), which the faster one does not.
Figures only: no bar is asserted here.

usage: bench.py GATEWAY BENCH_UPSTREAM BENCH_CLIENT [--seconds 5] [--connections 64] [--rate 15000]
"""
import argparse
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

from gctest.gateway import Gateway, configuration, provider  # noqa: E402

NGINX = """daemon off; master_process off; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
  access_log off; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;
  keepalive_requests 1000000;
  upstream bench {{ server 127.0.0.1:{upstream}; keepalive 128; keepalive_requests 1000000; }}
  server {{ listen 127.0.0.1:{port};
    location / {{ proxy_pass http://bench; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_buffering off; }} }}
}}
"""
MEASURED_CPU, LOAD_CPU = 0, 1
SKIPPED = 77


def pin(pid, cpu):
    """The whole process, threads included; nothing to do on one core."""
    if os.cpu_count() > 1:
        for thread in os.listdir("/proc/%d/task" % pid):
            os.sched_setaffinity(int(thread), {cpu})


def cpu_seconds(pid):
    fields = Path("/proc/%d/stat" % pid).read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def rss_mb(pid):
    for line in Path("/proc/%d/status" % pid).read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


class Bench:
    """What all runs share: the client, its key and how long a run takes."""

    def __init__(self, client, key, seconds, connections, rate):
        self.client, self.key, self.seconds, self.connections, self.rate = client, key, seconds, connections, rate

    def load(self, port, connections, kind, seconds=None, rate=None):
        command = [self.client, str(port), self.key, str(connections), str(seconds or self.seconds), kind]
        if rate:
            command.append(str(rate))
        if os.cpu_count() > 1:
            command = ["taskset", "-c", str(LOAD_CPU), *command]
        result = json.loads(subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout)
        if result["errors"] or not result["requests"]:
            raise SystemExit("port %d: %d errors in %d requests" % (port, result["errors"], result["requests"]))
        return result

    def load_and_cpu(self, port, pid, rate=None):
        """The client's figures, and the CPU microseconds that the process used per request."""
        before = cpu_seconds(pid) if pid else 0.0
        result = self.load(port, self.connections, "json", rate=rate)
        used = cpu_seconds(pid) - before if pid else 0.0
        return result, used * 1e6 / result["requests"]

    def measure(self, port, pid):
        """Throughput and CPU at many connections, then latencies at one."""
        self.load(port, self.connections, "json", min(1.0, self.seconds))  # warm
        many, cpu_us = self.load_and_cpu(port, pid)
        paced, paced_cpu_us = self.load_and_cpu(port, pid, self.rate)
        one = self.load(port, 1, "json")
        stream = self.load(port, 1, "stream")
        return {"rps": many["requests"] / many["seconds"], "cpu_us": cpu_us,
                "paced_rps": paced["requests"] / paced["seconds"], "paced_cpu_us": paced_cpu_us,
                "p50": one["p50_us"], "p99": one["p99_us"], "first_p50": stream["first_p50_us"],
                "first_p99": stream["first_p99_us"]}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def accepts(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def start_nginx(folder, upstream):
    port = free_port()
    config = Path(folder) / "nginx.conf"
    config.write_text(NGINX.format(folder=folder, upstream=upstream, port=port), encoding="ascii")
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    if not os.access(program, os.X_OK):
        print("SKIPPED: nginx is not installed (apt-get install --no-install-recommends nginx-light)")
        raise SystemExit(SKIPPED)
    process = subprocess.Popen([program, "-p", folder, "-c", str(config)], stderr=subprocess.DEVNULL)
    limit = time.monotonic() + 10
    while not accepts(port) and process.poll() is None and time.monotonic() < limit:
        time.sleep(0.02)
    if process.poll() is not None or not accepts(port):
        process.kill()
        raise SystemExit("nginx did not start: " + (Path(folder) / "error.log").read_text(encoding="utf-8"))
    return process, port


def cpu_cell(row, nginx, name):
    if not row[name] or not nginx[name]:
        return "-"
    return "%.1f us, %.2f x nginx" % (row[name], row[name] / nginx[name])


def table(rows, rate):
    direct, nginx = rows["direct"], rows["nginx"]
    print("%-8s %22s %9s %22s %18s %18s %22s" % ("", "CPU/req at %d/s" % rate, "req/s", "CPU/req flat out", "p50 / added us",
                                                 "p99 / added us", "first byte, stream us"))
    for name, row in rows.items():
        if row["paced_rps"] < 0.98 * rate:
            print("%s: only %.0f of %d requests/s were made" % (name, row["paced_rps"], rate))
        print("%-8s %22s %9.0f %22s %9d / %6d %9d / %6d %10d / %6d added" % (
            name, cpu_cell(row, nginx, "paced_cpu_us"), row["rps"], cpu_cell(row, nginx, "cpu_us"), row["p50"], row["p50"] - direct["p50"], row["p99"], row["p99"] - direct["p99"],
            row["first_p50"], row["first_p50"] - direct["first_p50"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary")
    parser.add_argument("upstream")
    parser.add_argument("client")
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--connections", type=int, default=64)
    parser.add_argument("--rate", type=int, default=15000, help="requests/s at which CPU is compared")
    arguments = parser.parse_args()
    upstream = subprocess.Popen([arguments.upstream], stdout=subprocess.PIPE, text=True)
    upstream_port = int(upstream.stdout.readline())
    pin(upstream.pid, LOAD_CPU)
    with tempfile.TemporaryDirectory() as folder:
        nginx, nginx_port = start_nginx(folder, upstream_port)
        pin(nginx.pid, MEASURED_CPU)
        config = configuration([provider("openai", "openai", "http://127.0.0.1:%d/v1" % upstream_port, ["gpt-5.4"])])
        try:
            with Gateway(arguments.binary, config) as gateway:
                pin(gateway.process.pid, MEASURED_CPU)
                time.sleep(min(1.0, arguments.seconds))
                idle = rss_mb(gateway.process.pid)
                bench = Bench(arguments.client, gateway.api_key, arguments.seconds, arguments.connections,
                              arguments.rate)
                rows = {"direct": bench.measure(upstream_port, None),
                        "nginx": bench.measure(nginx_port, nginx.pid),
                        "gateway": bench.measure(gateway.address[1], gateway.process.pid)}
                time.sleep(min(2.0, arguments.seconds))
                table(rows, arguments.rate)
                print("gateway RSS: %.1f MB idle after start, %.1f MB idle after the load" % (idle, rss_mb(gateway.process.pid)))
        finally:
            nginx.terminate()
            nginx.wait()
            upstream.terminate()
            upstream.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
