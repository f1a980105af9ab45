"""echolab-cli connect --input: how the bytes of a message are written."""

import unittest

import programs
from programs import Client


class Input(unittest.TestCase):
    def send(self, lines, *options):
        """What a peer that echoes has received of these lines, and what the client has noted."""
        with programs.listen() as listener, Client(listener.getsockname()[1], *options) as client:
            with programs.accept(listener) as peer:
                client.write("".join(line + "\n" for line in lines))
                client.end_input()
                received = b""
                while block := peer.recv(4096):
                    received += block
                    peer.sendall(block)
            self.assertEqual(client.status(), 0)
            return received, client.err.text()

    def test_text_is_sent_as_it_stands(self):
        for options in ((), ("--input", "text")):
            with self.subTest(options=options):
                self.assertEqual(self.send([r"48\n"], *options)[0], rb"48\n")

    def test_escapes_stand_for_characters_and_bytes(self):
        lines = [r"GET /\r\n", r"\x00\xff\\", r"\u{AC00}가"]
        received, _ = self.send(lines, "--input", "escapes", "--encoding", "cp949")
        self.assertEqual(received, b"GET /\r\n\0\xff\\\xb0\xa1\xb0\xa1")

    def test_hex_digits_are_bytes(self):
        self.assertEqual(self.send(["48 65 6c6C 6f", "0x00,0xFF"], "--input", "hex")[0], b"Hello\0\xff")

    def test_a_line_that_is_wrong_is_not_sent_and_the_next_is(self):
        received, notes = self.send(["4", "48 6x", "  ", "48"], "--input", "hex")
        self.assertEqual(received, b"H")
        self.assertIn("Character 1: 4 is half a byte", notes)
        self.assertIn("Character 5: x is no hexadecimal digit", notes)
        self.assertIn("There is nothing to send", notes)

    def test_an_empty_line_ends_the_connection(self):
        for form, sent in (("text", b"48"), ("escapes", b"48"), ("hex", b"H")):
            with self.subTest(form=form):
                self.assertEqual(self.send(["48", "", "49"], "--input", form)[0], sent)


if __name__ == "__main__":
    programs.main()
