"""What the book's programs do in special cases: where that is a flaw, Echo Lab does better; where it is a lesson, the same."""

import re
import signal
import socket
import unittest

import programs
from programs import FAMILIES, MODELS, Client, Server, run_client


def transcript(*messages):
    return "".join(
        f"\n[Data to send] {message}\n[TCP client] Sent {len(message.encode())} bytes.\n"
        f"[TCP client] Received {len(message.encode())} bytes.\n[Received data] {message}\n"
        for message in messages
    )


def received_by(server):
    """What the server printed of the data, without the line heads."""
    return re.findall(r"^\[TCP/\S+?:\d+\] (.*)$", server.out.text(), re.MULTILINE)


class Lines(unittest.TestCase):
    """One line is one message, whatever its length; no newline is lost or doubled."""

    def check(self, message, model="one"):
        with Server(model=model) as server:
            client = run_client(server.port, message + "\nafter it\n")
            self.assertEqual(client.process.returncode, 0)
            self.assertEqual(client.out.text(), transcript(message, "after it"))
            server.out.wait_for("Client disconnected")
            self.assertEqual("".join(received_by(server)), message + "after it")

    def test_lengths_around_the_book_s_buffer(self):
        for size in (1, 511, 512, 513, 600, 2000):
            with self.subTest(size=size):
                self.check("x" * size)

    def test_a_line_of_a_mebibyte(self):
        message = "0123456789abcdef" * 65536
        with Server(model="loop") as server:
            self.assertEqual(run_client(server.port, message + "\nafter it\n").out.text(), transcript(message, "after it"))

    def test_one_space_is_a_message(self):
        self.check(" ")

    def test_a_last_line_without_newline_is_a_message(self):
        with Server() as server:
            self.assertEqual(run_client(server.port, "one\ntwo").out.text(), transcript("one", "two"))

    def test_characters_cut_by_the_receive_buffer_stay_whole(self):
        for model in MODELS:
            with self.subTest(model=model):
                self.check("가" * 200, model)

    def test_one_send_of_2000_bytes_is_received_in_blocks_of_the_buffer(self):
        with Server() as server, server.connect() as peer:
            peer.sendall(b"y" * 2000)
            self.assertEqual(programs.receive(peer, 2000), b"y" * 2000)
            peer.close()
            server.out.wait_for("Client disconnected")
            self.assertEqual([len(line) for line in received_by(server)], [512, 512, 512, 464])

    def test_a_line_that_the_encoding_lacks_is_not_sent_and_the_next_is(self):
        with Server("--encoding", "cp949") as server:
            client = run_client(server.port, "💡\n안녕\n", "--encoding", "cp949")
            self.assertEqual(client.process.returncode, 1)
            self.assertEqual(client.out.text().count("[Data to send]"), 1)
            self.assertIn("[TCP client] Received 4 bytes.\n[Received data] 안녕\n", client.out.text())
            self.assertIn("💡", client.err.text())

    def test_a_line_that_is_no_utf8_is_not_sent_and_the_next_is(self):
        with Server() as server:
            client = run_client(server.port, b"\xff\xfe\nafter it\n")
            self.assertEqual(client.process.returncode, 1)
            self.assertEqual(client.out.text(), transcript("after it"))
            self.assertIn("UTF-8", client.err.text())

    def test_nobody_can_forge_a_line(self):
        with Server() as server, server.connect() as peer:
            peer.sendall(b"a\n[TCP server] forged\r\0\x1b[2J")
            programs.receive(peer, 25)
            server.out.wait_for(r"\\x0A\[TCP server\] forged\\x0D\\x00\\x1B\[2J$")


class Peers(unittest.TestCase):
    """What a client does costs that connection only."""

    def still_serves(self, server):
        with server.connect() as peer:
            peer.sendall(b"still there?")
            self.assertEqual(programs.receive(peer, 12), b"still there?")

    def test_a_client_that_closes_without_reading(self):
        for model in MODELS:
            for size in (600, 3000, 300_000):
                with self.subTest(model=model, size=size), Server(model=model) as server:
                    peer = server.connect()
                    peer.sendall(b"z" * size)
                    peer.close()
                    server.out.wait_for("Client disconnected")
                    self.still_serves(server)

    def test_a_client_that_resets(self):
        for model in MODELS:
            with self.subTest(model=model), Server(model=model) as server:
                peer = server.connect()
                server.out.wait_for("Client connected")
                programs.reset(peer)
                server.out.wait_for(r"^\[recv\(\)\] Connection reset by peer\n\[TCP server\] Client disconnected")
                self.still_serves(server)

    def test_a_half_close_is_answered_after_the_last_byte(self):
        data = bytes(range(256)) * 400
        for model in MODELS:
            for family in FAMILIES:
                with self.subTest(model=model, family=family), Server(model=model, family=family) as server:
                    with server.connect() as peer:
                        peer.sendall(data)
                        peer.shutdown(socket.SHUT_WR)
                        self.assertEqual(programs.receive_to_the_end(peer), data)
                    server.out.wait_for("Client disconnected")

    def test_a_second_client_waits_while_the_first_is_served(self):
        with Server() as server:
            first = server.connect()
            server.out.wait_for("Client connected")
            second = server.connect()  # the backlog takes it at once
            second.sendall(b"from the second")
            first.sendall(b"from the first")
            self.assertEqual(programs.receive(first, 14), b"from the first")
            first.close()
            self.assertEqual(programs.receive(second, 15), b"from the second")
            second.close()
            server.out.wait_until(lambda text: text.count("Client disconnected") == 2)
            self.assertEqual(
                re.findall(r"(connected|disconnected|from the \w+)", server.out.text()),
                ["connected", "from the first", "disconnected", "connected", "from the second", "disconnected"],
            )

    def test_two_sends_of_a_client_that_waits_come_as_one(self):
        with Server() as server, server.connect() as first:
            first.sendall(b"1")
            programs.receive(first, 1)
            with server.connect() as second:
                second.sendall(b"one,")
                second.sendall(b"two")
                first.close()
                self.assertEqual(programs.receive(second, 7), b"one,two")
            server.out.wait_until(lambda text: text.count("Client disconnected") == 2)
            self.assertEqual(received_by(server), ["1", "one,two"])

    def test_the_other_models_serve_both_at_once(self):
        for model in ("threads", "loop"):
            with self.subTest(model=model), Server(model=model) as server, server.connect() as first:
                first.sendall(b"1")
                programs.receive(first, 1)
                with server.connect() as second:
                    second.sendall(b"2")
                    self.assertEqual(programs.receive(second, 1), b"2")
                    first.sendall(b"3")
                    self.assertEqual(programs.receive(first, 1), b"3")


class Servers(unittest.TestCase):
    """What a client meets."""

    def test_no_server(self):
        for family in FAMILIES:
            holder, port = programs.refused_port(family)
            with self.subTest(family=family), holder:
                client = run_client(port, "", family=family)
                self.assertEqual(client.process.returncode, 1)
                self.assertEqual(client.out.text(), "[connect()] Connection refused\n")
                self.assertRegex(client.err.text(), rf"\Aconnect\(\): ECONNREFUSED \(\d+\) Connection refused\. .*{port}")

    def test_a_port_in_use(self):
        with Server() as first:
            with programs.Program(programs.CLI, "serve", "--language", "en", "--port", str(first.port)) as second:
                self.assertEqual(second.status(), 1)
                self.assertEqual(second.out.text(), "[bind()] Address already in use\n")
                self.assertRegex(
                    second.err.text(),
                    rf"\Abind\(\): EADDRINUSE \(\d+\) Address already in use\. Port {first.port} is taken: choose another",
                )

    def test_localhost_is_looked_up(self):
        with Server() as server:
            client = run_client(server.port, "hello\n", host="localhost")
            self.assertEqual(client.out.text(), transcript("hello"))
            self.assertRegex(client.err.text(), rf"ESTABLISHED 127\.\S+ -> 127\.0\.0\.1:{server.port}")

    def test_the_family_follows_the_address(self):
        with Server(family="ipv6") as server:
            with programs.Program(programs.CLI, "connect", "::1", str(server.port)) as client:
                client.write("hello\n")
                client.end_input()
                self.assertEqual(client.status(), 0)

    def test_an_ipv6_server_is_not_reached_over_ipv4(self):
        with Server(family="ipv6") as server:
            client = run_client(server.port, "hello\n", family="ipv4")
            self.assertEqual(client.process.returncode, 1)
            self.assertEqual(client.out.text(), "[connect()] Connection refused\n")

    def test_an_ipv4_server_is_not_reached_over_ipv6(self):
        with Server() as server:
            client = run_client(server.port, "hello\n", family="ipv6")
            self.assertEqual(client.process.returncode, 1)
            self.assertEqual(client.out.text(), "[connect()] Connection refused\n")

    def test_both_families_on_one_socket(self):
        for model in MODELS:
            with self.subTest(model=model), Server(family="both", model=model) as server:
                for family in FAMILIES:
                    self.assertEqual(run_client(server.port, "hello\n", family=family).out.text(), transcript("hello"))

    def test_two_servers_of_different_families_share_a_port(self):
        with Server(family="ipv6") as second, Server(port=second.port) as first:
            for family in FAMILIES:
                self.assertEqual(run_client(first.port, "hello\n", family=family).out.text(), transcript("hello"))

    def test_a_server_that_is_killed_while_the_client_waits_for_a_line(self):
        with Server() as server, Client(server.port) as client:
            client.write("hello\n")
            client.out.wait_for("Received data")
            server.signal(signal.SIGKILL)
            self.assertEqual(client.status(), 0)
            self.assertIn("The server has ended the connection.", client.err.text())

    def test_a_server_that_is_killed_while_a_client_waits_in_the_backlog(self):
        with Server() as server, server.connect(), Client(server.port) as client:
            server.out.wait_for("Client connected")
            client.write("hello\n")
            client.out.wait_for("Sent 5 bytes")
            server.signal(signal.SIGKILL)
            self.assertEqual(client.status(), 1)
            self.assertIn("[recv()] Connection reset by peer\n", client.out.text())
            self.assertRegex(client.err.text(), r"(?m)^recv\(\): ECONNRESET")

    def test_a_server_starts_again_at_once(self):
        with Server() as server, Client(server.port) as client:
            client.write("hello\n")
            client.out.wait_for("Received data")
            server.signal(signal.SIGKILL)
            server.status()
            with Server(port=server.port) as again:
                self.assertEqual(run_client(again.port, "hello\n").out.text(), transcript("hello"))

    def test_a_server_that_never_answers(self):
        with programs.listen() as listener:
            with Client(listener.getsockname()[1], "--wait-echo", "50") as client, programs.accept(listener) as peer:
                client.write("one\ntwo\nthree\n")
                client.end_input()
                self.assertEqual(client.status(), 1)
                self.assertEqual(programs.receive_to_the_end(peer), b"onetwothree")
                self.assertEqual(client.err.text().count("No echo has come for 50 ms"), 1)
                self.assertNotIn("Received", client.out.text())

    def test_a_server_that_answers_something_else(self):
        with programs.listen() as listener, Client(listener.getsockname()[1]) as client:
            with programs.accept(listener) as peer:
                for number in range(3):
                    client.write(f"question {number}\n")
                    programs.receive(peer, 10)
                    peer.sendall(f"answer {number}".encode())
                    client.out.wait_for(rf"^\[Received data\] answer {number}$")
                client.end_input()
                self.assertEqual(client.status(), 1)
                self.assertIn("no echo server", client.err.text())

    def test_the_end_of_input_waits_for_the_last_echo(self):
        with programs.listen() as listener:
            with Client(listener.getsockname()[1], "--wait-echo", "0") as client, programs.accept(listener) as peer:
                client.write("one\ntwo\n")
                client.end_input()
                peer.sendall(programs.receive(peer, 6))
                self.assertEqual(programs.receive_to_the_end(peer), b"")
                peer.close()
                self.assertEqual(client.status(), 0)
                self.assertEqual(client.out.text().count("[Received data]"), 2)


if __name__ == "__main__":
    programs.main()
