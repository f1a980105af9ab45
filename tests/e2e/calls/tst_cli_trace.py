"""--trace prints the socket calls of a server or a client; --pieces, --pause and --reset say how a client sends and ends."""

import re
import unittest

import programs
from programs import Client, Server, run_client

LINE = re.compile(r"^\d\d:\d\d:\d\d\.\d{3} (\S+(?: \d+)?), thread (\d+), (#\d+|-): (\w+)\((.*)\) = (-?\d+.*), [\d.]+ m?s$")
BOOK = ("socket", "bind", "listen", "accept", "connect", "send", "recv", "close")


def traced(text):
    """(side, socket, call, arguments, result) of each line that is a call."""
    found = (LINE.match(line) for line in text.splitlines())
    return [(one[1], one[3], one[4].removesuffix("4"), one[5], one[6]) for one in found if one]


def names(calls):
    """Of the calls that the book's programs make, in order."""
    return [call for _, _, call, _, _ in calls if call in BOOK]


class Trace(unittest.TestCase):
    def test_a_server_makes_the_calls_of_the_book_in_order(self):
        with Server("--trace") as server:
            with server.connect() as peer:
                peer.sendall(b"hello")
                self.assertEqual(programs.receive(peer, 5), b"hello")
            server.out.wait_for("disconnected")
            self.assertEqual(server.stop(), 0)
            calls = traced(server.err.text())
            self.assertEqual(names(calls), ["socket", "bind", "listen", "accept", "recv", "send", "recv", "close", "close"])
            self.assertEqual({side for side, *_ in calls}, {"Server"})
            accepted = next(result for _, _, call, _, result in calls if call == "accept")
            self.assertRegex(accepted, r"^\d+ \(addr=127\.0\.0\.1:\d+\)$")
            received = [result for _, _, call, _, result in calls if call == "recv"]
            self.assertEqual(received, ["5", "0"])

    def test_a_client_makes_the_calls_of_the_book_in_order(self):
        with Server() as server:
            client = run_client(server.port, "hello\n", "--trace")
            calls = traced(client.err.text())
            # The second recv() tells that the server has ended too, so that nothing but the echo came.
            self.assertEqual(names(calls), ["socket", "connect", "send", "recv", "recv", "close"])
            self.assertEqual({side for side, *_ in calls}, {"Client 1"})
            self.assertEqual(
                client.out.text(),
                "\n[Data to send] hello\n[TCP client] Sent 5 bytes.\n[TCP client] Received 5 bytes.\n[Received data] hello\n",
            )

    def test_what_is_said_of_a_call_comes_after_it(self):
        with Server("--trace") as server:
            client = run_client(server.port, "hello\n", "--trace")
            self.assertRegex(client.err.text(), r"(?ms) connect\(.*^ESTABLISHED ")
            self.assertEqual(server.stop(), 0)
            self.assertRegex(server.err.text(), r"(?ms) listen\(.*^LISTENING ")

    def test_a_failure_has_its_name(self):
        holder, port = programs.refused_port()
        with holder:
            client = run_client(port, "", "--trace")
        self.assertRegex(client.err.text(), r"(?m) = (-1 |0 \(value=\d+ )ECONNREFUSED")

    def test_nothing_is_traced_unless_asked_for(self):
        with Server() as server:
            client = run_client(server.port, "hello\n")
            server.out.wait_for("disconnected")
            server.stop()
            self.assertEqual(traced(client.err.text()) + traced(server.err.text()), [])

    def test_what_is_too_fast_is_counted_and_holds_nothing_up(self):
        with Server("--trace", model="loop") as server:
            with server.connect() as peer:
                for _ in range(20000):
                    peer.sendall(b"x")
                    self.assertEqual(peer.recv(1), b"x")
            server.out.wait_for("disconnected")
            self.assertEqual(server.stop(), 0)
            text = server.err.text()
            lost = re.search(r"^(\d+) calls? came too fast to be printed\.$", text, re.MULTILINE)
            calls = names(traced(text))
            self.assertTrue(len(calls) > 40000 or lost, f"{len(calls)} calls printed, and none counted as lost")


class Sending(unittest.TestCase):
    def test_a_message_in_pieces(self):
        with Server() as server:
            client = run_client(server.port, "안녕하세요.\n", "--trace", "--pieces", "5", "--pause", "2")
            sent = [result for _, _, call, _, result in traced(client.err.text()) if call == "send"]
            self.assertEqual(sent, ["5", "5", "5", "1"])
            self.assertIn("[TCP client] Sent 16 bytes.\n", client.out.text())
            self.assertIn("[Received data] 안녕하세요.\n", client.out.text())

    def test_the_end_can_be_a_reset(self):
        with programs.listen() as listener:
            with Client(listener.getsockname()[1], "--reset") as client, programs.accept(listener) as peer:
                client.end_input()
                with self.assertRaises(ConnectionResetError):
                    peer.recv(1)
                self.assertEqual(client.status(), 0)

    def test_wrong_usage(self):
        for options in (("--pieces", "0"), ("--pieces", "5", "--pause", "x"), ("--pause", "5")):
            with self.subTest(options=options):
                client = run_client(9, "", *options)
                self.assertEqual(client.process.returncode, 2)
                self.assertIn(options[-2], client.err.text())


if __name__ == "__main__":
    programs.main()
