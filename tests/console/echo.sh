#!/usr/bin/env bash
# Runs the console server and, against it, the console client; compares the book's lines of both.
# usage: echo.sh FAMILY MODEL PROGRAM...
set -euo pipefail
family=$1 model=$2
shift 2

folder=$(mktemp -d)
mkfifo "$folder/input" "$folder/errors"
"$@" serve "$family" "$model" 0 <"$folder/input" >"$folder/server" 2>"$folder/errors" &
server=$!
trap 'kill "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT
exec 3>"$folder/input" 4<"$folder/errors" # the server ends when its input, 3, is closed

IFS= read -r -t 60 listening <&4
listening=${listening%$'\r'}
port=${listening##*:}
[[ $listening == "LISTENING "* && $port -gt 0 ]] || { echo "no LISTENING line: $listening"; exit 1; }

address=127.0.0.1
[[ $family == ipv4 ]] || address=::1
printf 'hello\n안녕하세요.\n\nnever sent\n' | "$@" connect "$family" "$address" "$port" >"$folder/client"
exec 3>&-
wait "$server"

tr -d '\r' <"$folder/client" >"$folder/client.shown"; echo >>"$folder/client.shown" # its last line, the prompt, has no end
diff - "$folder/client.shown" <<END

[Data to send] [TCP client] Sent 5 bytes.
[TCP client] Received 5 bytes.
[Received data] hello

[Data to send] [TCP client] Sent 16 bytes.
[TCP client] Received 16 bytes.
[Received data] 안녕하세요.

[Data to send] 
END
# The client's port is the system's choice.
tr -d '\r' <"$folder/server" | sed -E "s/(port number=|\\[TCP\\/$address:)[1-9][0-9]*/\\1PORT/" >"$folder/server.shown"
diff - "$folder/server.shown" <<END

[TCP server] Client connected: IP address=$address, port number=PORT
[TCP/$address:PORT] hello
[TCP/$address:PORT] 안녕하세요.
[TCP server] Client disconnected: IP address=$address, port number=PORT
END
