"""echolab-cli connect against servers that do not echo as they should: what went wrong is named, and the status is 1."""

import socket
import unittest

import programs
from programs import Client


class Answers(unittest.TestCase):
    def talk(self, lines, answer, *options, end_input=True):
        """The client, after it has sent these lines to a peer and ended. answer is given the peer."""
        with programs.listen() as listener, Client(listener.getsockname()[1], *options) as client:
            with programs.accept(listener) as peer:
                client.write("".join(line + "\n" for line in lines))
                if end_input:
                    client.end_input()
                answer(peer)
                try:
                    peer.shutdown(socket.SHUT_WR)
                    programs.receive_to_the_end(peer)
                except OSError:
                    pass  # the client has reset the connection: it had not read all
            self.status = client.status()
            return client.err.text()

    def test_a_byte_that_is_wrong(self):
        def answer(peer):
            peer.sendall(programs.receive(peer, 5))
            programs.receive(peer, 5)
            peer.sendall(b"woXld")

        notes = self.talk(["hello", "world"], answer)
        self.assertEqual(self.status, 1)
        self.assertIn("at offset 7 of the stream, 0x72 was expected and 0x58 came", notes)
        self.assertIn("\nLines: 2 read, 2 sent, 1 came back unchanged.\nNot come back unchanged: line 2.\n", notes)

    def test_an_echo_cut_short(self):
        def answer(peer):
            peer.sendall(programs.receive(peer, 5)[:3])

        notes = self.talk(["hello"], answer)
        self.assertEqual(self.status, 1)
        self.assertIn("The server has ended the connection.", notes)
        self.assertIn("\nLines: 1 read, 1 sent, 0 came back unchanged.\n", notes)

    def test_no_answer(self):
        notes = self.talk(["hello"], lambda peer: programs.receive(peer, 5), "--wait-echo", "20")
        self.assertEqual(self.status, 1)
        self.assertIn("\nNot come back unchanged: line 1.\n", notes)

    def test_bytes_too_many_wherever_they_stand(self):
        def in_the_same_write(peer):
            peer.sendall(programs.receive(peer, 5) + b"!")

        def doubled(peer):
            data = programs.receive(peer, 5)
            peer.sendall(data)
            peer.sendall(data)

        def after_the_client_has_ended(peer):
            peer.sendall(programs.receive(peer, 5))
            programs.receive_to_the_end(peer)
            peer.sendall(b"!")

        def banner(peer):
            peer.sendall(b"!")
            peer.sendall(programs.receive(peer, 5))

        for answer, offset in ((in_the_same_write, 5), (doubled, 5), (after_the_client_has_ended, 5), (banner, 0)):
            with self.subTest(answer=answer.__name__):
                notes = self.talk(["hello"], answer)
                self.assertEqual(self.status, 1)
                self.assertIn(f"at offset {offset} of the stream, nothing was expected", notes)

    def test_a_server_that_ends_before_all_lines_are_sent(self):
        def answer(peer):
            peer.sendall(programs.receive(peer, 3))
            peer.shutdown(socket.SHUT_WR)

        for end_input in (True, False):
            with self.subTest(end_input=end_input):
                notes = self.talk(["one", "two", "three"], answer, end_input=end_input)
                self.assertEqual(self.status, 1)
                self.assertIn("The server has ended the connection.", notes)

    def test_a_server_that_ends_after_the_last_line(self):
        notes = self.talk(["one"], lambda peer: peer.sendall(programs.receive(peer, 3)))
        self.assertEqual(self.status, 0)
        self.assertNotIn("Lines:", notes)

    def test_a_server_that_stays_after_the_last_echo_is_not_waited_for_long(self):
        with programs.listen() as listener, Client(listener.getsockname()[1], "--wait-echo", "20") as client:
            with programs.accept(listener) as peer:
                client.write("one\n")
                peer.sendall(programs.receive(peer, 3))
                client.out.wait_for("Received data")
                client.end_input()
                self.assertEqual(client.status(), 0)


if __name__ == "__main__":
    programs.main()
