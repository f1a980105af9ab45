"""The addresses that echolab-cli takes, and which of a name's it goes to."""

import re
import socket
import subprocess
import unittest

import programs
from programs import CLI, Program, Server, run_client

MAPPED = "::ffff:127.0.0.1"


def has_localhost_in_both_families():
    found = {info[0] for info in socket.getaddrinfo("localhost", None)}
    return {socket.AF_INET, socket.AF_INET6} <= found


class Mapped(unittest.TestCase):
    def test_a_client_and_a_load_go_to_an_ipv4_server_by_its_mapped_address(self):
        with Server(model="loop") as server:
            client = run_client(server.port, "hello\n", family="ipv6", host=MAPPED)
            self.assertEqual(client.status(), 0, client.err.text())
            self.assertIn("[Received data] hello", client.out.text())
            load = subprocess.run((CLI, "load", "--messages", "10", MAPPED, str(server.port)), capture_output=True,
                                  timeout=programs.DEADLINE, text=True)
            self.assertEqual(load.returncode, 0, load.stderr)

    def test_a_server_listens_on_a_mapped_address(self):
        with Server("--address", MAPPED, family="ipv6") as server:
            client = run_client(server.port, "hello\n")
            self.assertEqual(client.status(), 0, client.err.text())


class Names(unittest.TestCase):
    @unittest.skipUnless(has_localhost_in_both_families(), "localhost is a name of one family only here")
    def test_without_a_family_a_name_is_tried_over_both(self):
        for family in programs.FAMILIES:
            with self.subTest(family=family), Server(family=family) as server:
                with Program(CLI, "connect", "localhost", str(server.port)) as client:
                    client.write("hello\n")
                    client.end_input()
                    self.assertEqual(client.status(), 0, client.err.text())
                    self.assertIn("[Received data] hello", client.out.text())


class Ipv6Off(unittest.TestCase):
    """In a network of its own, without IPv6."""

    COMMAND = ("unshare", "--net", "sh", "-c",
               'ip link set lo up && sysctl -qw net.ipv6.conf.all.disable_ipv6=1 && exec "$0" "$@"')

    def test_is_said(self):
        try:
            subprocess.run((*self.COMMAND, "true"), capture_output=True, check=True)
        except (OSError, subprocess.CalledProcessError):
            self.skipTest("this user may not make a network of its own")
        for arguments in (("connect", "::1", "9"), ("serve", "--address", "::1", "--port", "0")):
            with self.subTest(arguments=arguments):
                done = subprocess.run((*self.COMMAND, CLI, *arguments), capture_output=True, timeout=programs.DEADLINE,
                                      text=True, stdin=subprocess.DEVNULL)
                self.assertEqual(done.returncode, 1, done.stderr)
                self.assertIn("IPv6 is switched off on this machine: choose the other family.", done.stderr)


class Refused(unittest.TestCase):
    def error_of(self, *arguments):
        done = subprocess.run((CLI, *arguments), capture_output=True, timeout=programs.DEADLINE, text=True,
                              stdin=subprocess.DEVNULL)
        self.assertEqual(done.returncode, 2, done.stderr)
        return done.stderr

    def test_numbers_that_are_no_ipv4_address_as_inet_pton_has_it(self):
        for host in ("127.1", "0x7f.1", "0x7f000001", "2130706433", "127.0.0.0x1", "127.0.0.1."):
            with self.subTest(host=host):
                self.assertIn("no IPv4 address", self.error_of("connect", host))

    def test_a_zone_that_is_no_interface_here(self):
        for arguments in (("connect", "fe80::1%nope"), ("serve", "--address", "fe80::1%nope")):
            with self.subTest(arguments=arguments):
                error = self.error_of(*arguments)
                self.assertIn("no interface nope", error)
                suggested = re.search(r"such as (\S+)\.$", error, re.MULTILINE)
                if suggested:
                    self.assertIn(suggested.group(1), (name for _, name in socket.if_nameindex()))


if __name__ == "__main__":
    programs.main()
