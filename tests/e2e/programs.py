"""Runs echolab-cli and other programs, and waits for what they print: on conditions with a deadline, never for a time."""

import os
import re
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
import unittest

CLI = os.environ["ECHOLAB_CLI"]
DEADLINE = 60  # seconds; only a broken program ever waits so long

with open(CLI, "rb") as _program:
    SANITIZED = b"__asan_init" in _program.read()
SLOWNESS = 4 if SANITIZED else 1  # how much slower than plain, roughly (tests/support/machine/slowness.h)

# Where the tests run in the background of a shell these are ignored, and a program keeps to what it inherits; what is
# handled here is at its default there.
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, lambda *_: sys.exit(1))

MODELS = ("one", "threads", "loop")
FAMILIES = ("ipv4", "ipv6")
LOOPBACK = {"ipv4": "127.0.0.1", "ipv6": "::1"}
SOCKET_FAMILY = {"ipv4": socket.AF_INET, "ipv6": socket.AF_INET6}


class Output:
    """What a program has printed on one stream so far, read by a thread of its own."""

    def __init__(self, stream):
        self._data = b""
        self._ended = False
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._read, args=(stream,), daemon=True)
        self._thread.start()

    def _read(self, stream):
        while True:
            try:
                block = os.read(stream.fileno(), 65536)
            except OSError:  # a pseudo-terminal whose other end is closed
                block = b""
            with self._changed:
                self._data += block
                self._ended = not block
                self._changed.notify_all()
            if not block:
                stream.close()
                return

    def text(self):
        with self._changed:
            return self._data.decode("utf-8")

    def wait_for(self, pattern):
        """The match of a pattern, as soon as there is one."""
        return self.wait_until(lambda text: re.search(pattern, text, re.MULTILINE), pattern)

    def wait_until(self, condition, what="the condition"):
        deadline = time.monotonic() + DEADLINE
        with self._changed:
            while True:
                result = condition(self._data.decode("utf-8", errors="replace"))
                if result:
                    return result
                if self._ended or not self._changed.wait(deadline - time.monotonic()):
                    raise AssertionError(f"{what!r} never came; there was:\n{self._data.decode(errors='replace')}")

    def to_the_end(self):
        self._thread.join(DEADLINE)
        return self.text()


class Program:
    """A program with pipes; ended when the with statement is left."""

    def __init__(self, *command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=None):
        self.process = subprocess.Popen(
            command, stdin=stdin, stdout=stdout, stderr=subprocess.PIPE, env={**os.environ, "LC_ALL": "C.UTF-8", **(env or {})}
        )
        self.out = Output(self.process.stdout) if self.process.stdout else None
        self.err = Output(self.process.stderr)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.stdin:
            try:
                self.process.stdin.close()
            except BrokenPipeError:
                pass
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(DEADLINE)

    def write(self, text):
        self.process.stdin.write(text if isinstance(text, bytes) else text.encode())
        self.process.stdin.flush()

    def end_input(self):
        self.process.stdin.close()

    def signal(self, number):
        self.process.send_signal(number)

    def status(self):
        """The exit status, once it has ended by itself."""
        status = self.process.wait(DEADLINE)
        for output in (self.out, self.err):
            if output:
                output.to_the_end()
        return status


class Server(Program):
    """echolab-cli serve on a port that the system chose."""

    def __init__(self, *options, family="ipv4", model="one", port=0, stdout=subprocess.PIPE, language="en"):
        super().__init__(CLI, "serve", "--family", family, "--model", model, "--port", str(port), "--language", language,
                         *options, stdin=subprocess.DEVNULL, stdout=stdout)
        self.family = "ipv4" if family == "ipv4" else "ipv6"
        self.model = model
        first = "^" if "--trace" in options else r"\A"  # the calls until then come before it
        self.port = int(self.err.wait_for(first + r"LISTENING .*:(\d+)$").group(1))

    def connect(self):
        return connect(self.family, self.port)

    def stop(self):
        self.signal(signal.SIGTERM)
        return self.status()


class Client(Program):
    """echolab-cli connect."""

    def __init__(self, port, *options, family="ipv4", host=None, language="en", stdout=subprocess.PIPE):
        super().__init__(CLI, "connect", "--family", family, "--language", language, *options, host or LOOPBACK[family],
                         str(port), stdout=stdout)


def run_client(port, text, *options, **more):
    """A client that sends all lines of a text; returns it after its end."""
    with Client(port, *options, **more) as client:
        try:
            client.write(text)
            client.end_input()
        except BrokenPipeError:
            pass  # it could not connect and has ended already: the test judges how
        client.status()
        return client


def connect(family, port):
    peer = socket.create_connection((LOOPBACK[family], port), timeout=DEADLINE)
    return peer


def listen(family="ipv4"):
    """A listening socket on a port that the system chose."""
    listener = socket.create_server((LOOPBACK[family], 0), family=SOCKET_FAMILY[family])
    listener.settimeout(DEADLINE)
    return listener


def accept(listener):
    peer, _ = listener.accept()
    peer.settimeout(DEADLINE)
    return peer


def memory(program):
    """What a running program takes on Linux, in bytes, by the names of proc(5). Its peak is VmHWM: ru_maxrss of getrusage(2)
    counts what this process took before it started the other one, too."""
    with open(f"/proc/{program.process.pid}/status", encoding="ascii") as status:
        return {name: int(size) * 1024 for name, size in re.findall(r"^(Vm\w+|Rss\w+):\s+(\d+) kB", status.read(), re.MULTILINE)}


def receive(peer, size):
    """Exactly so many bytes."""
    data = bytearray()
    while len(data) < size:
        block = peer.recv(size - len(data))
        if not block:
            raise AssertionError(f"the connection ended after {len(data)} of {size} bytes")
        data += block
    return bytes(data)


def receive_to_the_end(peer):
    data = b""
    while block := peer.recv(65536):
        data += block
    return data


def reset(peer):
    """Closes with a RST instead of a FIN."""
    peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    peer.close()


def refused_port(family="ipv4"):
    """A port on which nothing listens: bound, so that nobody else gets it. Keep the socket."""
    holder = socket.socket(SOCKET_FAMILY[family])
    holder.bind((LOOPBACK[family], 0))
    return holder, holder.getsockname()[1]


def main():
    unittest.main(verbosity=2)
