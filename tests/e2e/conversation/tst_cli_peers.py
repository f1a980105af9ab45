"""echolab-cli with programs of others: ncat and socat, on either side."""

import subprocess
import unittest

import programs
from programs import DEADLINE, FAMILIES, LOOPBACK, MODELS, Program, Server, run_client

DATA = "".join(f"line {number} 안녕하세요\n" for number in range(5000)).encode()
TRANSCRIPT = "\n[Data to send] hello\n[TCP client] Sent 5 bytes.\n[TCP client] Received 5 bytes.\n[Received data] hello\n"


def socat_address(family, port):
    return f"TCP{family[-1]}:{'[::1]' if family == 'ipv6' else '127.0.0.1'}:{port}"


class OurServer(unittest.TestCase):
    def test_with_ncat(self):
        for model in MODELS:
            for family in FAMILIES:
                with self.subTest(model=model, family=family), Server(model=model, family=family) as server:
                    done = subprocess.run(("ncat", LOOPBACK[family], str(server.port)), input=DATA, capture_output=True,
                                          timeout=DEADLINE, check=True)
                    self.assertEqual(done.stdout, DATA)

    def test_with_socat(self):
        for model in MODELS:
            for family in FAMILIES:
                with self.subTest(model=model, family=family), Server(model=model, family=family) as server:
                    # -t: how long socat stays after its input has ended; the server ends the connection before that.
                    done = subprocess.run(("socat", "-t", str(DEADLINE), "-", socat_address(family, server.port)),
                                          input=DATA, capture_output=True, timeout=DEADLINE, check=True)
                    self.assertEqual(done.stdout, DATA)


class OurClient(unittest.TestCase):
    def test_with_a_socat_echo(self):
        for family in FAMILIES:
            listen = f"TCP{family[-1]}-LISTEN:0,bind={'[::1]' if family == 'ipv6' else '127.0.0.1'}"
            with self.subTest(family=family), Program("socat", "-d", "-d", listen, "PIPE") as echo:
                port = int(echo.err.wait_for(r"listening on .*:(\d+)$").group(1))
                self.assertEqual(run_client(port, "hello\n", family=family).out.text(), TRANSCRIPT)

    def test_with_an_ncat_that_listens(self):
        for family in FAMILIES:
            with self.subTest(family=family), self.ncat(family) as (ncat, port):
                with programs.Client(port, family=family) as client:
                    client.write("안녕하세요.\n")
                    ncat.out.wait_for(r"\A안녕하세요\.\Z")
                    ncat.write("안녕하세요.")
                    client.out.wait_for(r"^\[Received data\] 안녕하세요\.$")
                    client.end_input()
                    self.assertEqual(client.status(), 0)
                self.assertEqual(ncat.status(), 0)

    def test_with_an_ncat_that_runs_cat(self):
        with self.ncat("ipv4", "-e", "/bin/cat") as (_, port):
            self.assertEqual(run_client(port, "hello\n").out.text(), TRANSCRIPT)

    def ncat(self, family, *options):
        """ncat does not tell which port the system chose for it, so it gets one that was free a moment ago."""
        test = self

        class Listening:
            def __enter__(self):
                for _ in range(10):
                    holder, port = programs.refused_port(family)
                    holder.close()
                    self.program = Program("ncat", "-v", "-l", *options, LOOPBACK[family], str(port))
                    text = self.program.err.wait_until(lambda text: "Listening on" in text or "already in use" in text)
                    if text and "Listening on" in self.program.err.text():
                        return self.program, port
                    self.program.__exit__()
                return test.fail("ncat found no free port")

            def __exit__(self, *_):
                self.program.__exit__()

        return Listening()


if __name__ == "__main__":
    programs.main()
