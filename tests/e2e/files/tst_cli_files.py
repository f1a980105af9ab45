"""Where results go: whole or not at all into files, straight into what is no file, and the reason where neither works."""

import json
import os
import pathlib
import resource
import stat
import subprocess
import tempfile
import threading
import unittest

import programs
from programs import CLI, LOOPBACK, Server


def small_files():
    """In the child: no file may grow beyond a few bytes, as on a disk that is full."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))


def run(*arguments, **options):
    options.setdefault("stdout", subprocess.PIPE)
    return subprocess.run([CLI, *map(str, arguments), "--language", "en"], stderr=subprocess.PIPE, text=True,
                          stdin=subprocess.DEVNULL, timeout=programs.DEADLINE, check=False, **options)


class ResultFiles(unittest.TestCase):
    def setUp(self):
        self.server = self.enterContext(Server(model="loop")) if hasattr(self, "enterContext") else None
        if self.server is None:  # before Python 3.11
            self.server = Server(model="loop").__enter__()
            self.addCleanup(self.server.__exit__, None, None, None)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.file = self.folder / "result.json"

    def load(self, file, **options):
        return run("load", LOOPBACK["ipv4"], self.server.port, "--messages", 20, f"--json={file}", **options)

    def assert_whole(self, text):
        self.assertEqual(json.loads(text)["echoed"], 20)

    def assert_alone(self, *names):
        """Nothing else was left in the folder."""
        self.assertEqual(sorted(os.listdir(self.folder)), sorted(names))

    def test_a_new_file_has_the_usual_permissions(self):
        self.assertEqual(self.load(self.file).returncode, 0)
        self.assert_whole(self.file.read_text())
        mask = os.umask(0)
        os.umask(mask)
        self.assertEqual(stat.S_IMODE(self.file.stat().st_mode), 0o666 & ~mask)
        self.assert_alone("result.json")

    def test_an_old_file_keeps_its_permissions(self):
        self.file.write_text("old")
        self.file.chmod(0o640)
        self.assertEqual(self.load(self.file).returncode, 0)
        self.assert_whole(self.file.read_text())
        self.assertEqual(stat.S_IMODE(self.file.stat().st_mode), 0o640)

    def test_a_full_disk_leaves_the_old_file(self):
        self.file.write_text("old and good")
        done = self.load(self.file, preexec_fn=small_files)
        self.assertEqual(done.returncode, 1)
        self.assertIn(f"{self.file} could not be written: write(): EFBIG (27) ", done.stderr)
        self.assertEqual(self.file.read_text(), "old and good")
        self.assert_alone("result.json")

    def test_a_folder_that_is_not_there_is_said(self):
        done = self.load(self.folder / "no" / "result.json")
        self.assertEqual(done.returncode, 1)
        self.assertIn("ENOENT (2) No such file or directory", done.stderr)

    def test_a_folder_is_no_file(self):
        done = self.load(self.folder)
        self.assertEqual(done.returncode, 1)
        self.assertIn("open(): EISDIR (21) Is a directory", done.stderr)

    def test_a_link_is_followed(self):
        for there in (True, False):
            with self.subTest(there=there):
                target = self.folder / f"target{there}"
                if there:
                    target.write_text("old")
                link = self.folder / f"link{there}"
                link.symlink_to(target.name)
                self.assertEqual(self.load(link).returncode, 0)
                self.assertTrue(link.is_symlink())
                self.assert_whole(target.read_text())

    def test_links_in_a_circle_are_said(self):
        self.file.symlink_to(self.file.name)
        done = self.load(self.file)
        self.assertEqual(done.returncode, 1)
        self.assertIn("ELOOP (40)", done.stderr)

    def test_a_device_is_written_to_and_stays(self):
        done = self.load("/dev/full")
        self.assertEqual(done.returncode, 1)
        self.assertIn("/dev/full could not be written: write(): ENOSPC (28) No space left on device", done.stderr)
        self.assertTrue(stat.S_ISCHR(os.stat("/dev/full").st_mode))
        self.assertEqual(self.load("/dev/null").returncode, 0)
        self.assertTrue(stat.S_ISCHR(os.stat("/dev/null").st_mode))

    def test_a_pipe_with_a_name_is_written_to_and_stays(self):
        os.mkfifo(self.file)
        read = []
        reader = threading.Thread(target=lambda: read.append(self.file.read_text()))
        reader.start()
        self.assertEqual(self.load(self.file).returncode, 0)
        reader.join(programs.DEADLINE)
        self.assert_whole(read[0])
        self.assertTrue(stat.S_ISFIFO(self.file.stat().st_mode))

    def test_a_descriptor_with_a_name_is_written_to(self):
        for name in ("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"):
            with self.subTest(name=name):
                done = self.load(name)
                self.assertEqual(done.returncode, 0)
                self.assert_whole(done.stdout.splitlines()[0])
        # A file as standard output: what follows comes behind it, not over it.
        with open(self.file, "w", encoding="utf-8") as output:
            self.assertEqual(self.load("/dev/stdout", stdout=output).returncode, 0)
        lines = self.file.read_text().splitlines()
        self.assert_whole(lines[0])
        self.assertTrue(lines[1].startswith("Done in "))
        # >(command) of a shell is one too.
        reading, writing = os.pipe()
        done = self.load(f"/dev/fd/{writing}", pass_fds=[writing])
        os.close(writing)
        with os.fdopen(reading) as end:
            self.assert_whole(end.read())
        self.assertEqual(done.returncode, 0)


class StandardOutput(unittest.TestCase):
    COMMANDS = (("--help",), ("--version",), ("lab", "list"), ("lab", "list", "--json"), ("states",),
                ("states", "--json"), ("lab", "run", "several-sockets"), ("lab", "run", "several-sockets", "--json"))

    def test_a_full_disk_is_named(self):
        with Server(model="loop") as server, open("/dev/full", "w", encoding="utf-8") as full:
            load = ("load", LOOPBACK["ipv4"], server.port, "--messages", 5)
            for arguments in (*self.COMMANDS, load, (*load, "--json"), (*load, "--csv=-")):
                with self.subTest(arguments=arguments):
                    done = run(*arguments, stdout=full)
                    self.assertEqual(done.returncode, 1)
                    self.assertEqual(done.stderr.count("write(): ENOSPC (28) No space left on device"), 1, done.stderr)

    def test_a_reader_that_has_gone_is_named(self):
        for arguments in self.COMMANDS:
            with self.subTest(arguments=arguments):
                reading, writing = os.pipe()
                os.close(reading)
                try:
                    done = run(*arguments, stdout=writing)
                finally:
                    os.close(writing)
                self.assertEqual(done.returncode, 1)
                self.assertEqual(done.stderr.count("Standard output is closed"), 1, done.stderr)
                self.assertIn("EPIPE (32)", done.stderr)


if __name__ == "__main__":
    programs.main()
