"""echolab-cli load: what it counts, what it writes, how it ends."""

import csv
import io
import json
import os
import signal
import socket
import subprocess
import tempfile
import unittest

import programs
from programs import CLI, LOOPBACK, Program, Server


def load(*arguments):
    return Program(CLI, "load", "--language", "en", *map(str, arguments))


class Load(unittest.TestCase):
    def test_counts_what_the_server_counts(self):
        for family in programs.FAMILIES:
            with self.subTest(family=family), Server(family=family, model="loop") as server:
                with load(LOOPBACK[family], server.port, "--messages", 1000, "--clients", 8, "--size", 100) as run:
                    self.assertEqual(run.status(), 0)
                    self.assertIn("Messages: 1,000 begun, 1,000 echoed, 0 lost, 0 not answered", run.out.text())
                self.assertEqual(server.stop(), 0)
                self.assertRegex(server.err.text(), r"(?m)^received 100000 bytes, sent 100000 bytes$")

    def test_every_way_to_write_this_machine(self):
        families = {found[0] for found in socket.getaddrinfo("localhost", 9, type=socket.SOCK_STREAM)}
        with Server(family="ipv4", model="loop") as v4, Server(family="ipv6", model="loop") as v6:
            cases = [("127.0.0.1", v4, "127.0.0.1:%d"), ("::1", v6, "[::1]:%d"),
                     ("::ffff:127.0.0.1", v4, "[::ffff:127.0.0.1]:%d")]
            cases += [("localhost", v4, "127.0.0.1:%d")] if socket.AF_INET in families else []
            cases += [("localhost", v6, "[::1]:%d")] if socket.AF_INET6 in families else []
            for host, server, target in cases:
                with self.subTest(host=host, target=target), load(host, server.port, "--messages", 10, "--json") as run:
                    self.assertEqual(run.status(), 0, run.err.text())
                    result = json.loads(run.out.text())
                    self.assertEqual(result["options"]["targets"], [target % server.port])
                    self.assertEqual(result["echoed"], 10)

    def test_writes_json_and_csv(self):
        with Server(model="loop") as server, tempfile.NamedTemporaryFile() as table:
            with load(LOOPBACK["ipv4"], server.port, "--messages", 500, "--in-flight", 4, "--json",
                      f"--csv={table.name}") as run:
                self.assertEqual(run.status(), 0)
                result = json.loads(run.out.text())
                self.assertIn("Messages: 500 begun", run.err.text())
            self.assertEqual((result["state"], result["echoed"], result["errors"]), ("completed", 500, []))
            self.assertEqual(result["latency"]["count"], 500)
            with open(table.name, encoding="utf-8") as written:
                rows = list(csv.DictReader(io.StringIO(written.read())))
            self.assertEqual(sum(int(row["messages"]) for row in rows), 500)

    def test_an_interrupt_cancels_and_the_summary_follows(self):
        with Server(model="loop") as server, load(LOOPBACK["ipv4"], server.port, "--duration", 3600) as run:
            run.err.wait_for(r"^\d+\.\d s: [\d,]+ messages")
            run.signal(signal.SIGINT)
            self.assertEqual(run.status(), 0)
            self.assertRegex(run.out.text(), r"\ACancelled after \d+\.\d s\.\nMessages: ")

    def test_an_interrupt_while_answers_are_missing(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(number=number), programs.listen() as listener:
                with load("127.0.0.1", listener.getsockname()[1], "--messages", 1000, "--in-flight", 3) as run:
                    with programs.accept(listener) as peer:
                        programs.receive(peer, 3 * 64)
                        run.signal(number)
                        self.assertEqual(run.status(), 1)
                self.assertRegex(run.out.text(), r"\ACancelled after ")
                self.assertIn("3 begun, 0 echoed, 0 lost, 3 not answered, 0 due but not sent, "
                              "0 left by clients that failed, 997 still to come", run.out.text())

    def test_a_server_that_stops_answering(self):
        with programs.listen() as listener:
            with load("127.0.0.1", listener.getsockname()[1], "--messages", 1000, "--stall", 1, "--json") as run:
                with programs.accept(listener) as peer:
                    for _ in range(8):
                        peer.sendall(programs.receive(peer, 64))
                    programs.receive(peer, 64)
                    self.assertEqual(run.status(), 1)
            self.assertRegex(run.err.text(), r"Failed after \d\.\d s: nothing had come back for 1\.\d s\.")
            result = json.loads(run.out.text())
            self.assertEqual((result["state"], result["failure"]), ("failed", {"call": "recv", "name": "STALLED"}))
            self.assertEqual((result["asked"], result["echoed"], result["in_flight"], result["remaining"]),
                             (1000, 8, 1, 991))

    def test_a_server_that_never_answers_has_no_round_trips(self):
        with programs.listen() as listener, tempfile.NamedTemporaryFile() as table:
            with load("127.0.0.1", listener.getsockname()[1], "--messages", 5, "--stall", 1,
                      f"--csv={table.name}") as run:
                with programs.accept(listener) as peer:
                    programs.receive(peer, 64)
                    self.assertEqual(run.status(), 1)
            self.assertIn("Round trip: min -, median -, 90 % -, 99 % -, 99.9 % -, max -", run.out.text())
            with open(table.name, encoding="utf-8") as written:
                self.assertEqual({row["p50_us"] for row in csv.DictReader(io.StringIO(written.read()))}, {""})

    def test_a_lost_connection_is_made_again(self):
        with programs.listen() as listener:
            with load("127.0.0.1", listener.getsockname()[1], "--messages", 20, "--json") as run:
                with programs.accept(listener) as peer:
                    for _ in range(10):
                        peer.sendall(programs.receive(peer, 64))
                with programs.accept(listener) as peer:
                    while data := peer.recv(64, socket.MSG_WAITALL):
                        peer.sendall(data)
                self.assertEqual(run.status(), 1)
            result = json.loads(run.out.text())
            self.assertEqual((result["begun"], result["abandoned"]), (20, 0))
            self.assertEqual(result["echoed"] + result["lost"], 20)

    def test_a_client_is_given_up_after_three_connections_without_a_byte(self):
        with programs.listen() as listener:
            with load("127.0.0.1", listener.getsockname()[1], "--messages", 1000) as run:
                for _ in range(3):
                    with programs.accept(listener) as peer:
                        programs.receive(peer, 64)
                self.assertEqual(run.status(), 1)
            self.assertIn("Messages: 3 begun, 0 echoed, 3 lost, 0 not answered, 0 due but not sent, "
                          "997 left by clients that failed, 0 still to come", run.out.text())

    def test_bytes_after_the_last_echo(self):
        for more in ((), ("--connect-each",)):
            with self.subTest(more=more), programs.listen() as listener:
                with load("127.0.0.1", listener.getsockname()[1], "--messages", 1, *more) as run:
                    with programs.accept(listener) as peer:
                        peer.sendall(programs.receive(peer, 64))
                        self.assertEqual(peer.recv(1), b"")  # it has ended its half: all has come back
                        peer.sendall(b"x")
                        self.assertEqual(run.status(), 1)
                self.assertIn("Messages: 1 begun, 1 echoed, 0 lost", run.out.text())
                self.assertIn("1 time UNEXPECTED_DATA: more came back than was sent; the first at byte 64 of its "
                              "connection: 0x78 where nothing was expected", run.out.text())

    def test_the_first_wrong_byte_is_told(self):
        with programs.listen() as listener:
            with load("127.0.0.1", listener.getsockname()[1], "--json") as run:
                with programs.accept(listener) as peer:
                    data = bytearray(programs.receive(peer, 64))
                    data[37] ^= 1
                    peer.sendall(data)
                    self.assertEqual(run.status(), 1)
            (error,) = json.loads(run.out.text())["errors"]
            self.assertEqual(error["wrong_byte"], {"offset": 37, "expected": data[37] ^ 1, "seen": data[37]})

    def test_a_server_that_is_not_there(self):
        holder, port = programs.refused_port()
        with holder:
            with load("127.0.0.1", port, "--clients", 3) as run:
                self.assertEqual(run.status(), 1)
                self.assertIn("3 times connect(): ECONNREFUSED", run.out.text())

    def test_a_server_that_is_no_echo_server(self):
        with programs.listen() as listener:
            with load("127.0.0.1", listener.getsockname()[1]) as run:
                with programs.accept(listener) as peer:
                    programs.receive(peer, 64)
                    peer.sendall(bytes(64))
                    self.assertEqual(run.status(), 1)
            self.assertIn("1 time WRONG_ECHO: a byte came back changed", run.out.text())

    def test_another_machine_only_with_consent(self):
        # Refused before anything is sent: this address is for documentation (RFC 5737) and answers nobody.
        with load("192.0.2.1", 9) as run:
            self.assertEqual(run.status(), 2)
            self.assertIn("192.0.2.1:9 is another machine.", run.err.text())

    def test_what_follows_json_is_the_host(self):
        with Server(model="loop") as server, tempfile.TemporaryDirectory() as folder:
            for host in ("127.0.0.1", "localhost"):
                with self.subTest(host=host):
                    run = subprocess.run([CLI, "load", "--family", "ipv4", "--messages", "5", "--json", host,
                                          str(server.port)], cwd=folder, capture_output=True, text=True, timeout=60)
                    self.assertEqual(run.returncode, 0, run.stderr)
                    self.assertEqual(json.loads(run.stdout)["options"]["targets"], [f"127.0.0.1:{server.port}"])
            self.assertEqual(os.listdir(folder), [])

    def test_a_product_beyond_the_limit_is_refused(self):
        with load("127.0.0.1", 9, "--clients", 100000, "--in-flight", 100000) as run:
            self.assertEqual(run.status(), 2)
            self.assertIn("--in-flight: Enter a whole number from 1 to 40: ", run.err.text())

    def test_wrong_numbers_are_refused(self):
        for arguments in (("--size", "10-5"), ("--size", "0"), ("--clients", "0"), ("--rate", "x"),
                          ("--csv", "--json")):
            with self.subTest(arguments=arguments), load("127.0.0.1", 9, *arguments) as run:
                self.assertEqual(run.status(), 2)
                self.assertIn(arguments[-2] + ": ", run.err.text())


if __name__ == "__main__":
    programs.main()
