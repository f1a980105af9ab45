"""Signals end every command of echolab-cli at once, also where nobody reads what it prints; a second one kills."""

import os
import re
import signal
import subprocess
import time
import unittest

import programs
from programs import CLI, MODELS, Program, Server

SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
LIMIT = 0.1 * programs.SLOWNESS  # seconds
TRIES = 8  # the machine may be busy with something else: once is enough


def full_pipe():
    """A pipe that takes nothing more, and whose reader does not read."""
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    try:
        while True:
            os.write(writing, b"." * 4096)
    except BlockingIOError:
        pass
    os.set_blocking(writing, True)
    return reading, writing


class Stuck:
    """A program with a full pipe for its output, until it ends."""

    def __init__(self, *command):
        self.reading, writing = full_pipe()
        self.process = subprocess.Popen([CLI, *command], stdin=subprocess.PIPE, stdout=writing, stderr=subprocess.PIPE)
        os.close(writing)

    def read_error(self, pattern):
        """Reads standard error up to a line, and not further."""
        text = b""
        while not re.search(pattern, text, re.MULTILINE):
            block = self.process.stderr.read1(65536)
            if not block:
                raise AssertionError(f"{pattern!r} never came; there was: {text!r}")
            text += block
        return re.search(pattern, text, re.MULTILINE)

    def seconds_to_end(self, number):
        began = time.monotonic()
        self.process.send_signal(number)
        status = self.process.wait(programs.DEADLINE)
        return time.monotonic() - began, status

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.process.stdin.close()
        self.process.stderr.close()
        os.close(self.reading)


def blocked_in_poll(pid):
    """Whether the main thread sleeps: it waits for its reader, or for a signal."""
    with open(f"/proc/{pid}/stat", encoding="ascii") as stat:
        return stat.read().rsplit(")", 1)[1].split()[0] == "S"


class First(unittest.TestCase):
    def ends_at_once(self, begin):
        """begin starts a program that cannot print; returns it."""
        for number in SIGNALS:
            times = []
            while not times or (min(times) >= LIMIT and len(times) < TRIES):
                with begin() as stuck:
                    seconds, status = stuck.seconds_to_end(number)
                    self.assertIn(status, (0, 1))  # in order, not by the signal
                    times.append(seconds)
            self.assertLess(min(times), LIMIT, f"{number.name}: {times}")

    def test_ends_a_server_that_cannot_print(self):
        for model in MODELS:
            for more in ((), ("--trace",), ("--quiet",)):
                def begin():
                    stuck = Stuck("serve", "--language", "en", "--model", model, "--port", "0", *more)
                    port = int(stuck.read_error(rb"LISTENING .*:(\d+)$").group(1))
                    with programs.connect("ipv4", port) as peer:
                        for _ in range(200):  # with --trace more than the pipe of standard error takes
                            peer.sendall(b"d" * 2000)
                            programs.receive(peer, 2000)
                    return stuck

                with self.subTest(model=model, more=more):
                    self.ends_at_once(begin)

    def test_ends_a_load_that_cannot_print(self):
        with Server("--quiet", model="loop") as server:
            def begin():
                stuck = Stuck("load", "--language", "en", "--duration", "3600", "127.0.0.1", str(server.port))
                return stuck

            self.ends_at_once(lambda: self.after_start(begin()))

    def test_ends_a_load_whose_server_is_silent(self):
        with programs.listen() as listener:
            port = str(listener.getsockname()[1])
            arguments = ("load", "--language", "en", "--duration", "3600", "127.0.0.1", port)
            self.ends_at_once(lambda: self.after_start(Stuck(*arguments)))

    def test_ends_the_states_that_cannot_be_printed(self):
        self.ends_at_once(lambda: self.after_start(Stuck("states", "--watch")))

    def test_ends_an_experiment_that_cannot_print(self):
        self.ends_at_once(lambda: self.after_start(Stuck("lab", "run", "--all")))

    def test_ends_a_client_that_cannot_print(self):
        with Server("--quiet") as server:
            def begin():
                stuck = Stuck("connect", "--language", "en", "127.0.0.1", str(server.port))
                stuck.read_error(rb"ESTABLISHED")
                stuck.process.stdin.write(b"hello\n")
                stuck.process.stdin.flush()
                return stuck

            self.ends_at_once(begin)

    def after_start(self, stuck):
        """Once it handles signals: its main thread then catches SIGTERM."""
        deadline = time.monotonic() + programs.DEADLINE
        while time.monotonic() < deadline:
            with open(f"/proc/{stuck.process.pid}/status", encoding="ascii") as status:
                caught = int(re.search(r"^SigCgt:\s+(\w+)$", status.read(), re.MULTILINE).group(1), 16)
            if caught >> (signal.SIGTERM - 1) & 1 and blocked_in_poll(stuck.process.pid):
                return stuck
            os.sched_yield()
        raise AssertionError("it never began to handle signals")


class Second(unittest.TestCase):
    def test_kills(self):
        for first, second in ((signal.SIGINT, signal.SIGTERM), (signal.SIGTERM, signal.SIGINT)):
            with self.subTest(first=first), Server() as server:
                server.signal(signal.SIGSTOP)
                server.signal(first)  # both wait until it goes on: so the second comes before it has ended
                server.signal(second)
                server.signal(signal.SIGCONT)
                # Two threads may take one each, in either order: the one that is dealt with second kills.
                self.assertIn(server.status(), (-first, -second))


class Ignored(unittest.TestCase):
    def test_what_is_inherited_as_ignored_stays_ignored(self):
        command = f'trap "" HUP INT; exec "{CLI}" serve --language en --port 0'
        with Program("/bin/sh", "-c", command, stdin=subprocess.DEVNULL) as server:
            port = int(server.err.wait_for(r"LISTENING .*:(\d+)$").group(1))
            server.signal(signal.SIGHUP)
            server.signal(signal.SIGINT)
            with programs.connect("ipv4", port) as peer:
                peer.sendall(b"still there")
                self.assertEqual(programs.receive(peer, 11), b"still there")
            server.signal(signal.SIGTERM)
            self.assertEqual(server.status(), 0)


if __name__ == "__main__":
    programs.main()
