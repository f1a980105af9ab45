"""echolab-cli as a process: how it ends, what it says about wrong usage, terminals, languages, closed pipes."""

import os
import pty
import signal
import subprocess
import sys
import unittest

import programs
from programs import CLI, MODELS, Client, Output, Program, Server


class Signals(unittest.TestCase):
    SIGNALS = (signal.SIGTERM, signal.SIGINT)

    def test_end_a_server(self):
        for model in MODELS:
            for number in self.SIGNALS:
                with self.subTest(model=model, number=number), Server(model=model) as server:
                    server.signal(number)
                    self.assertEqual(server.status(), 0)

    def test_end_a_server_with_clients_of_which_one_never_reads(self):
        for model in MODELS:
            with self.subTest(model=model), Server(model=model) as server, server.connect() as stuck:
                stuck.setblocking(False)
                try:
                    while True:  # until the server's send() waits and the backlog of bytes reaches back to us
                        stuck.send(b"s" * 65536)
                except BlockingIOError:
                    pass
                with server.connect():
                    self.assertEqual(server.stop(), 0)

    def test_end_a_client_that_waits_for_a_line(self):
        for number in self.SIGNALS:
            with self.subTest(number=number), Server() as server, Client(server.port) as client:
                client.err.wait_for("ESTABLISHED")
                client.signal(number)
                self.assertEqual(client.status(), 0)

    def test_end_a_client_that_waits_for_an_echo(self):
        with programs.listen() as listener, Client(listener.getsockname()[1], "--wait-echo", "3600000") as client:
            client.write("hello\n")
            client.out.wait_for("Sent 5 bytes")
            client.signal(signal.SIGINT)
            self.assertEqual(client.status(), 0)


class NoThreads(unittest.TestCase):
    """No thread can be had: new ones ask for a stack that no address space has room for (ulimit -s, in KiB)."""

    COMMAND = ("sh", "-c", 'ulimit -s $((1 << 37)) && exec "$0" "$@"', CLI)

    @unittest.skipUnless(sys.platform == "linux", "elsewhere the limit is not the stack of a new thread")
    def test_every_command_says_so_and_ends_with_1(self):
        for arguments in (
            ("serve", "--port", "0"),
            ("connect", "127.0.0.1", "9"),
            ("load", "127.0.0.1", "9"),
        ):
            with self.subTest(arguments=arguments), Program(*self.COMMAND, *arguments) as program:
                self.assertEqual(program.status(), 1, program.err.text())
                self.assertRegex(program.out.text() + program.err.text(), r"pthread_create\(\)\]?:? (EAGAIN|Resource)")

    @unittest.skipUnless(sys.platform == "linux", "elsewhere the limit is not the stack of a new thread")
    def test_an_experiment_is_not_possible_then(self):
        with Program(*self.COMMAND, "lab", "run", "life-of-a-connection") as program:
            program.status()
            self.assertIn("pthread_create", program.out.text() + program.err.text())


class Usage(unittest.TestCase):
    def run_cli(self, *arguments, **environment):
        with Program(CLI, *arguments, stdin=subprocess.DEVNULL, env=environment) as program:
            program.status()
            return program

    def test_wrong_usage_is_status_2_and_says_why(self):
        for arguments, reason in (
            ((), "A command is missing"),
            (("listen",), "There is no such command: listen"),
            (("serve", "--colour", "red"), "--colour"),
            (("serve", "extra"), "extra"),
            (("serve", "--port"), "--port"),
            (("serve", "--port", "65536"), "--port"),
            (("serve", "--port", "nine"), "--port"),
            (("serve", "--family", "ipx"), "--family"),
            (("serve", "--family", "ipv4", "--address", "::1"), "--address"),
            (("serve", "--model", "two"), "--model"),
            (("serve", "--buffer", "0"), "--buffer"),
            (("serve", "--backlog", "-1"), "--backlog"),
            (("serve", "--encoding", "ebcdic"), "--encoding"),
            (("serve", "--option", "SO_RCVBUF"), "NAME=VALUE"),
            (("serve", "--option", "SO_NOTHING=1"), "SO_NOTHING"),
            (("serve", "--option", "SO_RCVBUF=much"), "SO_RCVBUF"),
            (("serve", "--option", "SO_RCVBUF="), "SO_RCVBUF"),
            (("connect", "--option", "SO_KEEPALIVE=2"), "SO_KEEPALIVE"),
            (("serve", "--language", "fr"), "--language"),
            (("connect", "--family", "both"), "--family"),
            (("connect", "--family", "ipv4", "::1"), "HOST"),
            (("connect", "127.0.0.1", "0"), "PORT"),
            (("connect", "127.0.0.1", "9000", "more"), "more"),
            (("connect", ""), "HOST"),
            (("connect", "127.0.0.1", ""), "PORT"),
            (("connect", "--family", ""), "--family"),
            (("connect", "--pieces", ""), "--pieces"),
            (("connect", "--wait-echo", "soon"), "--wait-echo"),
            (("connect", "--empty-line", "maybe"), "--empty-line"),
            (("connect", "--input-encoding", "ebcdic"), "--input-encoding"),
            (("connect", "--input", "octal"), "--input"),
        ):
            with self.subTest(arguments=arguments):
                program = self.run_cli(*arguments)
                self.assertEqual(program.process.returncode, 2, program.err.text())
                self.assertIn(reason, program.err.text())
                self.assertEqual(program.out.text(), "")

    def test_wrong_usage_is_told_in_the_language_asked_for(self):
        for arguments, argument in (
            ((), ""),
            (("listen",), "listen"),
            (("serve", "--colour", "red"), "--colour"),
            (("serve", "extra"), "extra"),
            (("serve", "--port"), "--port"),
            (("serve", "--port", "1", "--port", "2"), "--port"),
            (("serve", "--port", "nine"), "--port"),
            (("serve", "--spin=maybe"), "--spin"),
            (("serve", "--option", "SO_NOTHING=1"), "SO_NOTHING"),
            (("connect", "127.0.0.1", "9000", "more", "and more"), "more"),
            (("lab",), ""),
            (("lab", "run"), "run"),
            (("lab", "list", "run"), "run"),
            (("load", "--size", "0"), "--size"),
            (("states", "--port", "0"), "--port"),
        ):
            with self.subTest(arguments=arguments):
                program = self.run_cli("--language", "ko", *arguments)
                self.assertEqual(program.process.returncode, 2, program.err.text())
                self.assertIn(argument, program.err.text())
                for line in program.err.text().splitlines():
                    self.assertRegex(line, "[가-힣]")

    def test_help_and_version(self):
        for arguments, words in (
            (("--help",), ("serve", "connect", "--version")),
            (("serve", "--help"), ("--family", "--address", "--port", "--model", "--buffer", "--backlog", "--encoding")),
            (("connect", "--help"), ("--family", "--encoding", "--language", "HOST", "PORT")),
            (("--version",), ("echolab-cli ",)),
        ):
            with self.subTest(arguments=arguments):
                program = self.run_cli(*arguments)
                self.assertEqual(program.process.returncode, 0)
                self.assertEqual(program.err.text(), "")
                for word in words:
                    self.assertIn(word, program.out.text())

    def test_the_language_is_the_system_s_or_the_one_asked_for(self):
        for arguments, locale, word in (
            (("--help",), "ko_KR.UTF-8", "사용법"),
            (("--help",), "en_US.UTF-8", "Usage"),
            (("--help",), "fr_FR.UTF-8", "Usage"),
            (("--language", "en", "--help"), "ko_KR.UTF-8", "Usage"),
            (("serve", "--language=ko", "--help"), "C", "사용법"),
        ):
            with self.subTest(arguments=arguments, locale=locale):
                self.assertIn(word, self.run_cli(*arguments, LC_ALL=locale, LANGUAGE="").out.text())


class SocketOptions(unittest.TestCase):
    def test_a_server_s_are_set_and_the_answers_printed(self):
        for model in MODELS:
            with self.subTest(model=model), Server("--option", "SO_KEEPALIVE=on", "--option", "so_rcvbuf=40000",
                                                   model=model) as server:
                server.err.wait_for(r"^SO_KEEPALIVE: asked for on, the system answers on$")
                server.err.wait_for(r"^SO_RCVBUF: asked for 40000 bytes, the system answers \d+ bytes$")
                if sys.platform == "linux":
                    self.assertIn("answers 80000 bytes", server.err.text())
                self.assertEqual(server.stop(), 0)

    def test_a_client_s_are_set_before_host_and_port(self):
        with Server() as server, Client(server.port, "--option", "SO_LINGER=0", "--option", "TCP_NODELAY=off") as client:
            client.err.wait_for(r"^TCP_NODELAY: asked for off, the system answers off$")
            client.err.wait_for(r"^SO_LINGER: asked for on, 0 s, the system answers on, 0 s$")
            client.end_input()
            self.assertEqual(client.status(), 0)

    def test_what_the_system_refuses_is_told_and_the_server_serves(self):
        with Server("--option", "IPV6_V6ONLY=on") as server:
            server.err.wait_for(r"^IPV6_V6ONLY: setsockopt\(\): E")
            with server.connect() as peer:
                peer.sendall(b"hello")
                self.assertEqual(programs.receive(peer, 5), b"hello")
            self.assertEqual(server.stop(), 1)


class Streams(unittest.TestCase):
    def test_listening_is_the_first_line_on_standard_error(self):
        for options, start in (
            (("--family", "ipv4"), "LISTENING 0.0.0.0:"),
            (("--family", "ipv6"), "LISTENING [::]:"),
            (("--family", "both"), "LISTENING [::]:"),
            (("--address", "127.0.0.1"), "LISTENING 127.0.0.1:"),
            (("--address", "::1"), "LISTENING [::1]:"),
        ):
            with self.subTest(options=options), Program(CLI, "serve", "--port", "0", *options) as server:
                server.err.wait_for(r"\n")
                self.assertTrue(server.err.text().startswith(start), server.err.text())
                server.signal(signal.SIGTERM)
                self.assertEqual(server.status(), 0)
                self.assertEqual(server.out.text(), "")

    def test_output_that_nobody_reads_any_more(self):
        reading, writing = os.pipe()
        os.close(reading)
        with Server(stdout=writing) as server:
            os.close(writing)
            with server.connect():
                self.assertEqual(server.status(), 1)
                self.assertIn("Standard output is closed", server.err.text())

    def test_output_that_is_read_slowly_holds_up_no_client(self):
        reading, writing = os.pipe()
        data = b"d" * 4_000_000
        with Server(model="loop", stdout=writing) as server:
            os.close(writing)
            with server.connect() as peer:
                for _ in range(10):
                    peer.sendall(data[:100_000])
                    programs.receive(peer, 100_000)
            os.close(reading)

    def test_closed_standard_input_is_its_end(self):
        with Server() as server:
            command = f'exec "{CLI}" connect --language en 127.0.0.1 {server.port} <&-'
            with Program("/bin/sh", "-c", command, stdin=subprocess.DEVNULL) as client:
                self.assertEqual(client.status(), 0)
                self.assertIn("ESTABLISHED", client.err.text())

    def test_a_person_at_a_terminal_sees_the_prompt_and_one_copy_of_the_message(self):
        with Server() as server:
            master, slave = pty.openpty()
            with Program(CLI, "connect", "--language", "en", "127.0.0.1", str(server.port), stdin=slave, stdout=slave) as client:
                os.close(slave)
                screen = Output(os.fdopen(os.dup(master), "rb", buffering=0))
                screen.wait_for(r"\[Data to send\] \Z")
                os.write(master, "안녕\n".encode())
                screen.wait_for(r"\[Received data\] 안녕\r\n\r\n\[Data to send\] \Z")
                os.write(master, b"\n")
                self.assertEqual(client.status(), 0)
                self.assertEqual(
                    screen.text(),
                    "\r\n[Data to send] 안녕\r\n[TCP client] Sent 6 bytes.\r\n[TCP client] Received 6 bytes.\r\n"
                    "[Received data] 안녕\r\n\r\n[Data to send] \r\n",
                )
            os.close(master)


if __name__ == "__main__":
    programs.main()
