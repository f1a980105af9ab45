"""docs/json.md and what is written as JSON: every field of the one is in the other."""

import json
import pathlib
import re
import sys
import unittest

import programs
from programs import CLI, Program, Server

PAGE = pathlib.Path(__file__).parents[3] / "docs" / "json.md"


def fields_on_the_page(section):
    (text,) = re.findall(rf"(?ms)^## {section}$(.*?)(?=^## |\Z)", PAGE.read_text(encoding="utf-8"))
    return set(re.findall(r"(?m)^\| `([^`]+)` \|", text))


def fields_of(value, path=""):
    """The paths of all that is no object and no list; of what is null too."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from fields_of(part, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for part in value:
            yield from fields_of(part, path + "[]")
    else:
        yield path, value


class JsonPage(unittest.TestCase):
    def written(self, *arguments, status=0):
        with Program(CLI, *map(str, arguments), "--json") as run:
            self.assertEqual(run.status(), status, run.err.text())
            return json.loads(run.out.text())

    def compare(self, section, *results):
        page = fields_on_the_page(section)
        names = {name: value for result in results for name, value in fields_of(result)}
        # null may stand where there is an object otherwise
        self.assertEqual({name for name, value in names.items()
                          if name not in page and not (value is None and any(p.startswith(name + ".") for p in page))},
                         set(), "not on the page")
        self.assertEqual(page - names.keys(), set(), "never written")
        for name in page:
            self.assertRegex(name, r"\A[a-z0-9_.\[\]]+\Z")

    def answered_by(self, peer_does, status, *arguments):
        """The result of a load on a peer of Python's."""
        with programs.listen() as listener:
            with Program(CLI, "load", "127.0.0.1", str(listener.getsockname()[1]), *map(str, arguments),
                         "--json") as run:
                with programs.accept(listener) as peer:
                    peer_does(peer, programs.receive(peer, 64))
                    self.assertEqual(run.status(), status, run.err.text())
                return json.loads(run.out.text())

    def test_load(self):
        with Server(model="loop") as server:
            good = self.written("load", "127.0.0.1", server.port, "--messages", 100)
        wrong = self.answered_by(lambda peer, data: peer.sendall(bytes(64)), 1, "--messages", 10)
        silent = self.answered_by(lambda *_: None, 1, "--messages", 10, "--stall", 1)
        self.compare("load", good, wrong, silent)

    def test_states(self):
        with Server(model="loop") as server, programs.connect("ipv4", server.port) as peer:
            peer.sendall(b"hello")
            programs.receive(peer, 5)
            results = [self.written("states", "--port", server.port, "--info")]
        if sys.platform == "linux":
            self.compare("states", *results)

    def test_lab(self):
        self.compare("lab list", self.written("lab", "list"))
        self.compare("lab run", self.written("lab", "run", "several-sockets"))

    def test_wire(self):
        with Program(CLI, "wire", "--language", "en", "--lose", "data", "--json") as run:
            if run.status() != 0 and "There is no cable" in run.err.text():
                self.skipTest("There is no cable")
            self.compare("wire", json.loads(run.out.text()))


if __name__ == "__main__":
    programs.main()
