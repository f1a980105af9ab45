"""A long random stream comes back identical, counted to the byte."""

import hashlib
import os
import re
import socket
import subprocess
import threading
import unittest

import programs
from programs import FAMILIES, MODELS, Server

SIZE = 64 * 1024 * 1024
BLOCK = 1024 * 1024


class Stream(unittest.TestCase):
    def check(self, model, family, *options):
        # Output that nobody reads would be a test of its own; see tst_cli_process.py.
        with Server(*options, model=model, family=family, stdout=subprocess.DEVNULL) as server, server.connect() as peer:
            sent = hashlib.sha256()

            def send():
                for _ in range(SIZE // BLOCK):
                    block = os.urandom(BLOCK)
                    sent.update(block)
                    peer.sendall(block)
                peer.shutdown(socket.SHUT_WR)

            sender = threading.Thread(target=send)
            sender.start()
            received = hashlib.sha256()
            size = 0
            while block := peer.recv(BLOCK):
                received.update(block)
                size += len(block)
            sender.join()
            self.assertEqual(size, SIZE)
            self.assertEqual(received.digest(), sent.digest())
            self.assertEqual(server.stop(), 0)
            self.assertRegex(server.err.text(), rf"(?m)^received {SIZE} bytes, sent {SIZE} bytes$")

    def test_in_each_service_model(self):
        for model in MODELS:
            with self.subTest(model=model):
                self.check(model, "ipv4")

    def test_over_ipv6_with_a_large_buffer(self):
        for model in MODELS:
            with self.subTest(model=model):
                self.check(model, "ipv6", "--buffer", "65536")

    def test_a_peer_that_never_reads_is_not_read_from_beyond_the_high_water_mark(self):
        mark = 65536
        with Server("--high-water-mark", str(mark), model="loop", stdout=subprocess.DEVNULL) as server:
            with server.connect() as peer:
                peer.settimeout(0.3)  # no room for so long: the buffers on the way are full
                with self.assertRaises(TimeoutError):
                    while True:
                        peer.send(bytes(BLOCK))
                self.assertEqual(server.stop(), 0)
            received, sent = map(int, re.search(r"received (\d+) bytes, sent (\d+) bytes", server.err.text()).groups())
            self.assertLessEqual(received - sent, mark)


if __name__ == "__main__":
    programs.main()
