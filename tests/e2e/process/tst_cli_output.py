"""Output of echolab-cli serve that is slow, stopped, full, or not wanted: the echo goes on, memory stays small, and what is
not printed is counted."""

import fcntl
import hashlib
import os
import pty
import re
import signal
import subprocess
import sys
import termios
import threading
import unittest

import programs
from programs import CLI, MODELS, Output, Program, Server

NOT_PRINTED = re.compile(r"Not shown, because too much came at once: ([\d,]+) events? with ([\d,]+) bytes?\.")
FLOOD = 6_000_000  # bytes: more than the queue and all buffers on the way hold


def number(text):
    return int(text.replace(",", ""))


def flood(server, size=FLOOD, block=b"d" * 65536):
    """Sends so much through the server, all of which has to come back."""
    with server.connect() as peer:
        def send():
            for _ in range(size // len(block)):
                peer.sendall(block)
            peer.shutdown(programs.socket.SHUT_WR)

        sender = threading.Thread(target=send)
        sender.start()
        echo = hashlib.sha256()
        while data := peer.recv(1 << 20):
            echo.update(data)
        sender.join()
    count = size // len(block)
    if echo.digest() != hashlib.sha256(block * count).digest():
        raise AssertionError("something else came back than was sent")
    return count * len(block)


def payload(lines):
    """Bytes of the messages in what a server has printed, all of them ASCII."""
    return sum(len(text) for text in re.findall(r"^\[TCP/[\d.]+:\d+\] (.*)$", lines, re.MULTILINE))


class Terminal:
    """A pseudo-terminal: the program's side, and the person's."""

    def __init__(self):
        self.person, self.program = pty.openpty()
        mode = termios.tcgetattr(self.program)
        mode[1] &= ~termios.OPOST  # lines as they were printed
        termios.tcsetattr(self.program, termios.TCSANOW, mode)

    def stop(self):
        os.write(self.person, b"\x13")  # Ctrl+S

    def go_on(self):
        os.write(self.person, b"\x11")  # Ctrl+Q


class StuckOutput(unittest.TestCase):
    def stuck(self, server, reading):
        """What a server with nobody at its output has to do, and what it prints when it is read at last."""
        total = flood(server)
        total += flood(server)  # as before: nothing is held up
        out = Output(os.fdopen(reading, "rb", buffering=0))
        match = server.err.wait_for(NOT_PRINTED.pattern)
        with server.connect() as peer:  # it goes on
            peer.sendall(b"afterwards")
            total += len(programs.receive(peer, 10))
        out.wait_for(r"^\[TCP/127.0.0.1:\d+\] afterwards$")
        self.assertEqual(server.stop(), 0)
        left_out = sum(number(bytes) for _, bytes in NOT_PRINTED.findall(server.err.text()))
        self.assertGreater(left_out, 0)
        return total, left_out, match, out

    def test_a_full_pipe(self):
        for model in MODELS:
            for blocking in (True, False):
                with self.subTest(model=model, blocking=blocking):
                    reading, writing = os.pipe()
                    os.set_blocking(writing, blocking)
                    with Server(model=model, stdout=writing) as server:
                        total, left_out, _, out = self.stuck(server, reading)
                        self.assertEqual(os.get_blocking(writing), blocking)
                        os.close(writing)
                        self.assertEqual(payload(out.to_the_end()) + left_out, total)

    def test_a_stopped_terminal(self):
        for model in MODELS:
            with self.subTest(model=model):
                terminal = Terminal()
                with Server(model=model, stdout=terminal.program) as server:
                    terminal.stop()
                    total = flood(server)
                    self.assertFalse(fcntl.fcntl(terminal.program, fcntl.F_GETFL) & os.O_NONBLOCK)
                    out = Output(os.fdopen(os.dup(terminal.person), "rb", buffering=0))
                    terminal.go_on()
                    server.err.wait_for(NOT_PRINTED.pattern)
                    self.assertEqual(server.stop(), 0)
                    os.close(terminal.program)
                    left_out = sum(number(bytes) for _, bytes in NOT_PRINTED.findall(server.err.text()))
                    self.assertEqual(payload(out.to_the_end()) + left_out, total)
                os.close(terminal.person)

    def test_output_without_waiting_that_is_read(self):
        reading, writing = os.pipe()
        os.set_blocking(writing, False)
        with Server(model="loop", stdout=writing) as server:
            os.close(writing)
            out = Output(os.fdopen(reading, "rb", buffering=0))
            with server.connect() as peer:
                for _ in range(50):
                    peer.sendall(b"x" * 10_000)
                    programs.receive(peer, 10_000)
            self.assertEqual(server.stop(), 0)
            left_out = sum(number(bytes) for _, bytes in NOT_PRINTED.findall(server.err.text()))
            self.assertEqual(payload(out.to_the_end()) + left_out, 500_000)

    @unittest.skipUnless(os.path.exists("/dev/full"), "needs a device that is always full")
    def test_a_full_disk_is_named(self):
        with open("/dev/full", "wb", buffering=0) as full, Server(stdout=full) as server:
            with server.connect():
                self.assertEqual(server.status(), 1)
            self.assertIn("write(): ENOSPC (28) No space left on device", server.err.text())


class Quiet(unittest.TestCase):
    def test_prints_no_lines_and_counts_everything(self):
        for model in MODELS:
            with self.subTest(model=model), Server("--quiet", model=model) as server:
                self.assertGreater(flood(server), 0)
                self.assertEqual(server.stop(), 0)
                self.assertEqual(server.out.text(), "")
                sent = FLOOD // 65536 * 65536
                self.assertEqual(server.err.text().splitlines()[1:], [f"received {sent} bytes, sent {sent} bytes"])

    def test_a_failure_is_told(self):
        with Server() as holder:
            with Program(CLI, "serve", "--language", "en", "--quiet", "--port", str(holder.port)) as server:
                self.assertEqual(server.status(), 1)
                self.assertIn("EADDRINUSE", server.err.text())


@unittest.skipUnless(sys.platform == "linux", "reads /proc")
@unittest.skipIf(programs.SANITIZED, "a sanitizer keeps freed memory back")
class Memory(unittest.TestCase):
    LIMIT = 64 << 20  # bytes, of everything that was ever resident at once

    def test_is_bounded_at_every_rate_and_size(self):
        for model in MODELS:
            for block in (b"d" * 64, "한글".encode() * 8192, b"\x00" * (1 << 20)):
                with self.subTest(model=model, size=len(block)):
                    with open(os.devnull, "wb") as nowhere, Server(model=model, stdout=nowhere) as server:
                        self.run_clients(server, block)
                        peak = programs.memory(server)
                        self.assertLess(peak["VmHWM"], self.LIMIT, peak)
                        self.assertEqual(server.stop(), 0)

    def run_clients(self, server, block):
        clients = 1 if server.model == "one" else 4
        size = 200_000 if len(block) < 1000 else 20_000_000
        running = [threading.Thread(target=flood, args=(server, size, block)) for _ in range(clients)]
        for one in running:
            one.start()
        for one in running:
            one.join()


if __name__ == "__main__":
    programs.main()
