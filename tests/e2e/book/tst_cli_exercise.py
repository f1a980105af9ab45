"""Exercise 4-2 word for word: the lines of the slides, in CP949 as on their console and in UTF-8, over both families."""

import unittest

import programs
from programs import FAMILIES, LOOPBACK, MODELS, Client, Server

MESSAGES = ("안녕하세요.", "반갑습니다.")


def client_lines(size):
    return "".join(
        f"\n[보낼 데이터] {message}\n"
        f"[TCP 클라이언트] {size}바이트를 보냈습니다.\n"
        f"[TCP 클라이언트] {size}바이트를 받았습니다.\n"
        f"[받은 데이터] {message}\n"
        for message in MESSAGES
    )


def server_lines(address, port):
    return (
        f"\n[TCP 서버] 클라이언트 접속: IP 주소={address}, 포트 번호={port}\n"
        + "".join(f"[TCP/{address}:{port}] {message}\n" for message in MESSAGES)
        + f"[TCP 서버] 클라이언트 종료: IP 주소={address}, 포트 번호={port}\n"
    )


class Exercise(unittest.TestCase):
    def check(self, family, encoding, size, model="one"):
        with Server("--encoding", encoding, family=family, model=model, language="ko") as server:
            with Client(server.port, "--encoding", encoding, "--empty-line", "end", family=family, language="ko") as client:
                for message in MESSAGES:
                    client.write(message + "\n")
                client.write("\n")  # the empty line ends the client
                self.assertEqual(client.status(), 0)
                self.assertEqual(client.out.text(), client_lines(size) + "\n[보낼 데이터] \n")
                port = int(client.err.wait_for(r"^ESTABLISHED \S+:(\d+) -> ").group(1))
            server.out.wait_for("클라이언트 종료")
            self.assertEqual(server.stop(), 0)
            self.assertEqual(server.out.text(), server_lines(LOOPBACK[family], port))

    def test_cp949_is_11_bytes(self):
        for family in FAMILIES:
            with self.subTest(family=family):
                self.check(family, "cp949", 11)

    def test_utf8_is_16_bytes(self):
        for family in FAMILIES:
            with self.subTest(family=family):
                self.check(family, "utf-8", 16)

    def test_in_each_service_model(self):
        for model in MODELS:
            with self.subTest(model=model):
                self.check("ipv4", "cp949", 11, model)

    def test_in_english(self):
        with Server() as server:
            client = programs.run_client(server.port, "안녕하세요.\n")
            self.assertEqual(
                client.out.text(),
                "\n[Data to send] 안녕하세요.\n[TCP client] Sent 16 bytes.\n[TCP client] Received 16 bytes.\n"
                "[Received data] 안녕하세요.\n",
            )
            server.out.wait_for(r"\A\n\[TCP server\] Client connected: IP address=127\.0\.0\.1, port number=\d+$")
            server.out.wait_for(r"^\[TCP/127\.0\.0\.1:\d+\] 안녕하세요\.$")
            server.out.wait_for(r"^\[TCP server\] Client disconnected: IP address=127\.0\.0\.1, port number=\d+\n\Z")

    def test_the_bytes_on_the_wire_are_of_the_encoding(self):
        for encoding in ("cp949", "utf-8"):
            with self.subTest(encoding=encoding), programs.listen() as listener:
                with Client(listener.getsockname()[1], "--encoding", encoding) as client, programs.accept(listener) as peer:
                    client.write("안녕하세요.\n")
                    self.assertEqual(programs.receive(peer, len("안녕하세요.".encode(encoding))), "안녕하세요.".encode(encoding))
                    peer.sendall("반갑습니다.".encode(encoding))
                    client.out.wait_for(r"^\[Received data\] 반갑습니다\.$")


if __name__ == "__main__":
    programs.main()
