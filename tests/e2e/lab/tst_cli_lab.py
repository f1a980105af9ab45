"""echolab-cli lab and states: what they print, what they return."""

import json
import signal
import sys
import unittest

import programs
from programs import CLI, Program, Server


def cli(*arguments):
    return Program(CLI, *map(str, arguments), "--language", "en")


class Lab(unittest.TestCase):
    def test_lists_every_experiment_in_both_languages(self):
        with cli("lab", "list", "--json") as run:
            self.assertEqual(run.status(), 0)
            english = json.loads(run.out.text())
        with Program(CLI, "lab", "list", "--json", "--language", "ko") as run:
            self.assertEqual(run.status(), 0)
            korean = json.loads(run.out.text())
        self.assertEqual(len(english), 18)
        self.assertEqual([each["id"] for each in english], [each["id"] for each in korean])
        for left, right in zip(english, korean):
            for key in ("title", "claim", "place", "plan"):
                self.assertNotEqual(left[key], right[key], left["id"])

    def test_runs_what_is_named_and_tells_the_verdict(self):
        with cli("lab", "run", "several-sockets", "--json") as run:
            self.assertEqual(run.status(), 0)
            result = json.loads(run.out.text())
        self.assertEqual([(each["id"], each["verdict"]) for each in result], [("several-sockets", "as-stated")])

    def test_prints_steps_calls_states_and_findings(self):
        with cli("lab", "run", "life-of-a-connection") as run:
            self.assertEqual(run.status(), 0)
            text = run.out.text()
        for part in (r"^  1\. ", r"^    server: listen\(\d+, \d+\) = 0$", r"ESTABLISHED$", r"^  \[as the chapter says\] ",
                     r"^Verdict: as the chapter says$"):
            self.assertRegex(text, "(?m)" + part)

    def test_refuses_what_it_does_not_know(self):
        for arguments in (("lab",), ("lab", "run"), ("lab", "run", "no-such-experiment")):
            with self.subTest(arguments=arguments), cli(*arguments) as run:
                self.assertEqual(run.status(), 2)


class States(unittest.TestCase):
    def test_shows_the_listening_socket(self):
        with Server(model="loop") as server, cli("states", "--port", server.port, "--json") as run:
            self.assertEqual(run.status(), 0)
            rows = json.loads(run.out.text())
            # The system may have given this port out before: old connections of it may be in TIME-WAIT.
            self.assertEqual([row["state"] for row in rows if row["state"] != "TIME-WAIT"], ["LISTEN"])

    def test_shows_the_time_left_and_a_connection_that_nobody_answers(self):
        listener = programs.socket.create_server(("127.0.0.1", 0), backlog=0)
        port = listener.getsockname()[1]
        waiting = []
        with listener:
            for _ in range(3):  # the queue takes the first
                peer = programs.socket.socket()
                peer.setblocking(False)
                peer.connect_ex(("127.0.0.1", port))
                waiting.append(peer)
            with cli("states", "--port", port, "--watch") as run:
                run.out.wait_for(r"^ +\d+ +\d+ 127\.0\.0\.1:\d+ +127\.0\.0\.1:%d +SYN-SENT$" % port)
                waiting[0].close()
                accepted, _ = listener.accept()
                programs.receive_to_the_end(accepted)
                accepted.close()
                run.out.wait_for(r"TIME-WAIT +\d+ s left$")
            for peer in waiting:
                peer.close()

    @unittest.skipUnless(sys.platform == "linux", "TCP_INFO is Linux's")
    def test_tells_what_else_the_system_knows(self):
        with Server(model="loop") as server, programs.connect("ipv4", server.port) as peer:
            peer.sendall(b"hello")
            programs.receive(peer, 5)
            with cli("states", "--port", server.port, "--info", "--json") as run:
                self.assertEqual(run.status(), 0)
                rows = json.loads(run.out.text())
            with cli("states", "--port", server.port, "--info") as run:
                self.assertEqual(run.status(), 0)
                text = run.out.text()
        connected = [row["info"] for row in rows if row["state"] == "ESTABLISHED"]
        self.assertEqual([info["received_bytes"] for info in connected], [5, 5])
        for info in connected:
            self.assertGreater(info["round_trip_us"], 0)
        (listening,) = [row for row in rows if row["state"] == "LISTEN"]
        self.assertEqual((listening["accept_queue"], listening["info"], listening["send_queue_bytes"]), (0, None, None))
        self.assertGreater(listening["backlog"], 0)
        self.assertRegex(text, r"(?m)^    Round-trip time: [\d.]+ ms$")
        self.assertRegex(text, r"(?m)^    Waiting for accept\(\): 0$")

    def test_watches_until_interrupted(self):
        with Server(model="loop") as server, cli("states", "--port", server.port, "--watch") as run:
            run.out.wait_for(r"LISTEN")
            with programs.connect("ipv4", server.port):
                run.out.wait_for(r"ESTABLISHED")
            run.signal(signal.SIGINT)
            self.assertEqual(run.status(), 0)


if __name__ == "__main__":
    programs.main()
