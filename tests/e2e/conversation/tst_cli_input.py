"""echolab-cli connect --input: how the bytes of a message are written."""

import socket
import subprocess
import sys
import threading
import unittest

import programs
from programs import Client


class Input(unittest.TestCase):
    def send(self, lines, *options, status=0):
        """What a peer that echoes has received of these lines, and what the client has noted."""
        with programs.listen() as listener, Client(listener.getsockname()[1], *options) as client:
            with programs.accept(listener) as peer:
                client.write(b"".join((line if isinstance(line, bytes) else line.encode()) + b"\n" for line in lines))
                client.end_input()
                received = b""
                while block := peer.recv(4096):
                    received += block
                    peer.sendall(block)
            self.assertEqual(client.status(), status)
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
        received, notes = self.send(["4", "48 6x", "  ", "48", "5"], "--input", "hex", status=1)
        self.assertEqual(received, b"H")
        self.assertIn("\nLines: 5 read, 1 sent, 1 came back unchanged.\nNot sent: line 1-3, 5.\n", notes)
        self.assertIn("Character 1: 4 is half a byte", notes)
        self.assertIn("Character 5: x is no hexadecimal digit", notes)
        self.assertIn("There is nothing to send", notes)

    def test_an_empty_line_of_a_pipe_is_skipped(self):
        for form, sent in (("text", b"4849"), ("escapes", b"4849"), ("hex", b"HI")):
            with self.subTest(form=form):
                received, notes = self.send(["", "48", "", "", "49"], "--input", form)
                self.assertEqual(received, sent)
                self.assertIn("at least one byte: line 1, 3-4.", notes)

    def test_an_empty_line_ends_the_connection_where_it_is_asked_to(self):
        for form, sent in (("text", b"48"), ("escapes", b"48"), ("hex", b"H")):
            with self.subTest(form=form):
                self.assertEqual(self.send(["48", "", "49"], "--input", form, "--empty-line", "end")[0], sent)

    def test_lines_in_the_encoding_of_the_messages_are_sent_as_they_are(self):
        for encoding in ("cp949", "latin-1"):
            text = "안녕하세요." if encoding == "cp949" else "déjà vu"
            with self.subTest(encoding=encoding):
                data = text.encode(encoding)
                self.assertEqual(self.send([data, text], "--encoding", encoding)[0], data * 2)

    def test_the_encoding_of_the_lines_can_be_given(self):
        both = "째".encode("cp949")  # is as well the degree sign in UTF-8
        self.assertEqual(self.send([both], "--encoding", "cp949", "--input-encoding", "cp949")[0], both)
        self.assertEqual(self.send(["가".encode("cp949")], "--input-encoding", "cp949")[0], "가".encode())
        self.assertEqual(self.send(["가", b"\xb0\xa1"], "--encoding", "cp949", "--input-encoding", "utf-8", status=1)[0],
                         b"\xb0\xa1")

    def test_a_line_that_is_too_long_is_skipped_to_its_end(self):
        limit = 64 << 20
        with programs.listen() as listener, Client(listener.getsockname()[1]) as client:
            with programs.accept(listener) as peer:
                client.write("before it\n")
                for _ in range(limit >> 20):
                    client.write(b"x" * (1 << 20))
                client.write("x\nafter it\n")
                client.end_input()
                received = b""
                while block := peer.recv(65536):
                    received += block
                    peer.sendall(block)
            self.assertEqual(client.status(), 1)
            self.assertEqual(received, b"before itafter it")
            self.assertIn("Line 2 was not sent: The line has more than 67108864 bytes", client.err.text())

    @unittest.skipUnless(sys.platform == "linux", "/proc tells it there")
    @unittest.skipIf(programs.SANITIZED, "a sanitizer keeps freed memory back")
    def test_a_long_line_takes_memory_for_itself_and_little_more(self):
        size = 60_000_000
        with programs.listen() as listener:
            with Client(listener.getsockname()[1], stdout=subprocess.DEVNULL) as client, programs.accept(listener) as peer:
                writer = threading.Thread(target=lambda: (client.write(b"x" * size), client.end_input()))
                writer.start()
                peer.sendall(programs.receive(peer, size))
                writer.join()
                self.assertEqual(peer.recv(1), b"")  # the echo is printed: the client sends nothing more
                peak = programs.memory(client)
                peer.shutdown(socket.SHUT_WR)
                self.assertEqual(client.status(), 0)
            self.assertLess(peak["VmHWM"], 3 * size, peak)

    def test_input_that_cannot_be_read_is_no_end_of_input(self):
        with programs.Server() as server:
            command = f'exec "{programs.CLI}" connect --language en 127.0.0.1 {server.port} </'
            with programs.Program("/bin/sh", "-c", command) as client:
                self.assertEqual(client.status(), 1)
                self.assertIn("read(): EISDIR (21) Is a directory", client.err.text())


if __name__ == "__main__":
    programs.main()
