"""echolab-cli wire: what is lost comes again, and the ladder, the JSON, the capture file and the kernels agree."""

import json
import os
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree

from programs import CLI, Program


def unavailable():
    """Why there is no cable on this machine; nothing where there is one."""
    with Program(CLI, "wire", "--language", "en") as run:
        if run.status() == 0:
            return None
        text = run.err.text()
        return text if "There is no cable" in text else None


UNAVAILABLE = unavailable()


class Wire(unittest.TestCase):
    def setUp(self):
        if UNAVAILABLE:
            self.skipTest(UNAVAILABLE)
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def file(self, name):
        return os.path.join(self.folder.name, name)

    def wire(self, *arguments, status=0):
        """Runs it; what it printed, and its JSON."""
        name = self.file("wire.json")
        with Program(CLI, "wire", "--language", "en", f"--json={name}", *map(str, arguments)) as run:
            self.assertEqual(run.status(), status, run.out.text() + run.err.text())
            text = run.out.text()
        with open(name, encoding="utf-8") as file:
            return text, json.load(file)

    def test_each_kind_that_is_lost_comes_again(self):
        kinds = {
            "syn": lambda frame: frame["flags"] == "SYN",
            "synack": lambda frame: frame["flags"] == "SYN+ACK",
            "data": lambda frame: frame["length"] > 0,
            "fin": lambda frame: "FIN" in frame["flags"],
        }
        for kind, is_kind in kinds.items():
            with self.subTest(kind=kind):
                text, result = self.wire("--lose", kind)
                frames = result["frames"]
                lost = [index for index, frame in enumerate(frames) if frame["fate"] == "lost"]
                self.assertEqual(len(lost), 1, text)
                self.assertTrue(is_kind(frames[lost[0]]), text)
                again = [frame for frame in frames if frame["resent_of"] == lost[0]]
                self.assertTrue(again, text)
                self.assertTrue(all(frame["from"] == frames[lost[0]]["from"] for frame in again))
                self.assertRegex(text, rf"#{lost[0]} .* lost, as asked")
                self.assertIn(f"#{lost[0]} again", text)

    def test_the_end_of_the_cable_can_be_chosen_and_the_number(self):
        _, result = self.wire("--messages", 3, "--lose", "data:2@server")
        lost = [frame for frame in result["frames"] if frame["fate"] == "lost"]
        self.assertEqual([frame["from"] for frame in lost], ["server"])
        self.assertEqual(lost[0]["seq"], 101)

    def test_shows_the_conversation_in_both_families_and_all_models(self):
        for family in ("ipv4", "ipv6"):
            for model in ("one", "threads", "loop"):
                with self.subTest(family=family, model=model):
                    text, result = self.wire("--family", family, "--model", model, "--size", 4000)
                    frames = result["frames"]
                    self.assertEqual([frame["flags"] for frame in frames[:3]], ["SYN", "SYN+ACK", "ACK"])
                    largest = 1448 if family == "ipv4" else 1428
                    self.assertEqual(max(frame["length"] for frame in frames), largest)
                    for end in ("client", "server"):
                        self.assertEqual(sum(frame["length"] for frame in frames if frame["from"] == end), 4000)
                    self.assertEqual(frames[0]["seq"], 0)
                    self.assertIsNone(frames[0]["ack"])
                    self.assertIn(("mss 1460" if family == "ipv4" else "mss 1440"), frames[0]["options"])
                    calls = {(call["side"], call["call"]) for call in result["calls"]}
                    self.assertLessEqual({("client", "connect"), ("client", "send"), ("server", "accept4")}, calls)
                    self.assertIn("Echoed: 1 of 1 messages of 4000 bytes.", text)

    def test_the_kernels_count_the_same(self):
        _, result = self.wire("--messages", 3, "--size", 2000, "--lose", "data:2@client", "--lose", "data:4@server")
        kernel = result["kernel"]
        before = [frame for frame in result["frames"] if frame["time_ms"] <= kernel["time_ms"]]
        for end in ("client", "server"):
            sent = [frame for frame in before if frame["from"] == end and frame["flags"] != "SYN+ACK"]
            self.assertEqual(kernel[end]["segments_sent"], len(sent), end)
            again = [frame for frame in sent if frame["resent_of"] is not None and frame["length"] > 0]
            self.assertEqual(kernel[end]["retransmitted"], len(again), end)

    def test_delay_and_rate_take_their_time(self):
        _, result = self.wire("--delay", 30, "--rate", 1000)
        for frame in result["frames"]:
            self.assertEqual(frame["fate"], "delayed")
            self.assertGreaterEqual(frame["arrived_ms"] - frame["time_ms"], 30)

    def test_a_cut_cable_ends_with_what_there_was(self):
        text, result = self.wire("--cut-after", 0, "--delay", 20, "--for", 1500, status=1)
        self.assertTrue([frame for frame in result["frames"] if frame["lost_because"] == "cut"], text)
        self.assertIn("Echoed: 0 of 1", text)

    def test_the_same_seed_loses_the_same(self):
        def losses():
            _, result = self.wire("--loss", 30, "--seed", 5, "--for", 60000)
            return [index for index, frame in enumerate(result["frames"]) if frame["fate"] == "lost"][:1]

        self.assertEqual(losses(), losses())

    def test_the_picture_is_well_formed(self):
        name = self.file("wire.svg")
        text, _ = self.wire("--lose", "syn", "--svg", name)
        root = xml.etree.ElementTree.parse(name).getroot()
        self.assertTrue(root.tag.endswith("svg"))
        words = " ".join(element.text or "" for element in root.iter())
        for part in ("client", "server", "SYN seq 0", "lost, as asked", "#0 again"):
            self.assertIn(part, words, text)

    def test_wireshark_reads_the_same_segments_with_true_checksums(self):
        if not shutil.which("tshark"):
            self.skipTest("tshark is not installed")
        name = self.file("wire.pcapng")
        _, result = self.wire("--size", 3000, "--lose", "data:2@client", "--pcap", name)
        frames = result["frames"]

        def tshark(*arguments):
            return subprocess.run(["tshark", "-r", name, *arguments], check=True, capture_output=True, text=True).stdout

        rows = [line.split("\t") for line in tshark(
            "-o", "tcp.check_checksum:TRUE", "-T", "fields", "-e", "tcp.seq", "-e", "tcp.len", "-e", "frame.comment",
            "-e", "tcp.checksum.status").splitlines()]
        self.assertEqual([(int(row[0]), int(row[1])) for row in rows],
                         [(frame["seq"], frame["length"]) for frame in frames])
        self.assertEqual({row[3] for row in rows}, {"1"}, "good")
        self.assertEqual([("lost" in row[2]) for row in rows], [frame["fate"] == "lost" for frame in frames])
        sent = "".join(chr(ord("a") + i % 26) for i in range(3000))
        follow = tshark("-q", "-z", "follow,tcp,raw,0")
        payload = "".join(line.strip() for line in follow.splitlines() if line and set(line.strip()) <= set("0123456789abcdef"))
        self.assertEqual(bytes.fromhex(payload).decode().count(sent[:26]), 2 * (3000 // 26))

    def test_refuses_what_it_cannot_use(self):
        for arguments in (("--lose", "foo"), ("--lose", "syn:0"), ("--lose", "syn@me"), ("--loss", "101"), ("--loss", "x"),
                          ("--mtu", "100"), ("--size", "0"), ("--family", "both")):
            with self.subTest(arguments=arguments), Program(CLI, "wire", "--language", "en", *arguments) as run:
                self.assertEqual(run.status(), 2)

    def test_a_refusal_says_what_would_allow_it(self):
        if not shutil.which("unshare"):
            self.skipTest("unshare is not installed")
        # A user namespace of its own in which no further one is permitted.
        script = f'echo 0 > /proc/sys/user/max_user_namespaces && exec "{CLI}" wire --language en'
        with Program("unshare", "--user", "--map-root-user", "sh", "-c", script) as run:
            self.assertEqual(run.status(), 1)
            text = run.err.text()
        self.assertIn("unshare(CLONE_NEWUSER|CLONE_NEWNET): ENOSPC", text)
        self.assertIn("user.max_user_namespaces", text)


if __name__ == "__main__":
    unittest.main()
