"""echolab-cli connect at a terminal: what a person types, and what they see."""

import os
import pty
import signal
import unittest

import programs
from programs import CLI, Output, Program, Server

PROMPT = r"\[Data to send\] "


class Typing(unittest.TestCase):
    def setUp(self):
        self.server = Server()
        self.addCleanup(self.server.__exit__)
        self.master, slave = pty.openpty()
        self.addCleanup(os.close, self.master)
        self.client = Program(CLI, "connect", "--language", "en", "127.0.0.1", str(self.server.port), stdin=slave, stdout=slave)
        self.addCleanup(self.client.__exit__)
        os.close(slave)
        self.screen = Output(os.fdopen(os.dup(self.master), "rb", buffering=0))
        self.screen.wait_for(PROMPT + r"\Z")

    def type(self, text):
        os.write(self.master, text.encode())

    def test_the_end_of_input_behind_a_line_sends_it_and_ends(self):
        self.type("hello\x04")  # Ctrl+D, once
        self.assertEqual(self.client.status(), 0)
        self.assertIn("[Received data] hello\r\n", self.screen.text())

    def test_the_end_of_input_ends(self):
        self.type("\x04")
        self.assertEqual(self.client.status(), 0)

    def test_an_empty_line_ends(self):
        self.type("\n")
        self.assertEqual(self.client.status(), 0)

    def test_the_prompt_comes_again_after_the_program_was_stopped(self):
        self.client.signal(signal.SIGSTOP)
        self.client.signal(signal.SIGCONT)
        self.screen.wait_until(lambda text: text.count("[Data to send] ") == 2)
        self.type("hello\n")
        self.screen.wait_for(r"\[Received data\] hello\r\n\r\n" + PROMPT + r"\Z")


if __name__ == "__main__":
    programs.main()
