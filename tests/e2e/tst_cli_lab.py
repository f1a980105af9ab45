"""echolab-cli lab and states: what they print, what they return."""

import json
import signal
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
        for part in (r"^  1\. ", r"^    server: listen\(\d+, \d+\) = 0$", r"ESTABLISHED$", r"^  \[as stated\] ",
                     r"^Verdict: as stated$"):
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
            self.assertEqual([row["state"] for row in rows], ["LISTEN"])

    def test_watches_until_interrupted(self):
        with Server(model="loop") as server, cli("states", "--port", server.port, "--watch") as run:
            run.out.wait_for(r"LISTEN")
            with programs.connect("ipv4", server.port):
                run.out.wait_for(r"ESTABLISHED")
            run.signal(signal.SIGINT)
            self.assertEqual(run.status(), 0)


if __name__ == "__main__":
    programs.main()
