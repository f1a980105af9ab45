"""echolab-cli load: what it counts, what it writes, how it ends."""

import csv
import io
import json
import signal
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

    def test_wrong_numbers_are_refused(self):
        for arguments in (("--size", "10-5"), ("--size", "0"), ("--clients", "0"), ("--rate", "x"),
                          ("--csv", "--json")):
            with self.subTest(arguments=arguments), load("127.0.0.1", 9, *arguments) as run:
                self.assertEqual(run.status(), 2)
                self.assertIn(arguments[-2] + ": ", run.err.text())


if __name__ == "__main__":
    programs.main()
