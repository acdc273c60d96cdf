"""A scripted upstream: a threaded HTTP/1.1 server that answers what a test told it to, byte for byte."""
import json
import socket
import struct
import threading
import time
from dataclasses import dataclass, field


@dataclass
class Reply:
    """One scripted answer. `framing`: length, chunked or close. `cut`: bytes per write (0: one write).
    `then`: keep, close (after the whole answer), reset (RST after `after` body bytes), cut (FIN after `after`
    bytes, framing left open) or hang (silence after `after` bytes; `after` = -1 hangs before the head). `pauses`:
    body offsets after which the upstream takes a breath, so that what came before is seen alone."""
    status: int = 200
    body: bytes = b""
    headers: list = field(default_factory=list)
    reason: str = "OK"
    framing: str = "length"
    cut: int = 0
    then: str = "keep"
    after: int = 0
    delay_s: float = 0.0
    pauses: tuple = ()


BREATH_S = 0.03


@dataclass
class Received:
    method: str
    target: str
    headers: dict
    body: bytes
    connection: int
    at: float

    def json(self):
        return json.loads(self.body)


class ScriptedUpstream:
    """`answer(received)` gives the Reply. Every request is kept in `received`, in order of arrival."""

    def __init__(self, answer):
        self._answer = answer
        self._lock = threading.Lock()
        self.received = []
        self.connections = 0
        self._closing = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=512)
        self.port = self._listener.getsockname()[1]
        self.url = "http://127.0.0.1:%d" % self.port
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self._closing.set()
        self._listener.shutdown(socket.SHUT_RDWR)  # closing alone does not wake a thread that waits in accept
        self._listener.close()

    def _accept(self):
        while True:
            try:
                peer, _ = self._listener.accept()
            except OSError:
                return
            with self._lock:
                self.connections += 1
                number = self.connections
            threading.Thread(target=self._serve, args=(peer, number), daemon=True).start()

    def _serve(self, peer, number):
        peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        stream = peer.makefile("rb")
        try:
            while True:
                request = read_request(stream, number)
                if request is None:
                    return
                with self._lock:
                    self.received.append(request)
                if not self._send(peer, self._answer(request)):
                    return
        except OSError:
            pass
        finally:
            stream.close()
            peer.close()

    def _send(self, peer, reply):
        """True when the connection may serve another request."""
        if reply.delay_s:
            self._closing.wait(reply.delay_s)
        if reply.then == "hang" and reply.after < 0:
            self._closing.wait(60)
            return False
        if reply.then == "reset" and reply.after < 0:
            return reset(peer)
        for piece in encode(reply):
            if piece is None:
                self._closing.wait(BREATH_S)
            else:
                peer.sendall(piece)
        if reply.then == "hang":
            self._closing.wait(60)
            return False
        if reply.then == "reset":
            time.sleep(0.02)  # a reset overtakes bytes the other side has not read yet
            return reset(peer)
        return reply.then == "keep" and reply.framing != "close"


def encode(reply):
    """The bytes of the answer as a list of writes, None for a pause; stops after `after` body bytes where the reply
    breaks off."""
    broken = reply.then in ("reset", "cut", "hang")
    body = reply.body[:reply.after] if broken else reply.body
    lines = ["HTTP/1.1 %d %s" % (reply.status, reply.reason)]
    lines += ["%s: %s" % pair for pair in reply.headers]
    if reply.framing == "length":
        lines.append("content-length: %d" % len(reply.body))
    elif reply.framing == "chunked":
        lines.append("transfer-encoding: chunked")
    else:
        lines.append("connection: close")
    head = ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")
    wire, begun = [head], 0
    for pause in (*[offset for offset in reply.pauses if offset < len(body)], len(body)):
        part, begun = body[begun:pause], pause
        step = reply.cut or len(part) or 1
        for at in range(0, len(part), step):
            piece = part[at:at + step]
            wire.append(b"%x\r\n%s\r\n" % (len(piece), piece) if reply.framing == "chunked" else piece)
        if pause in reply.pauses:
            wire.append(None)
    if reply.framing == "chunked" and not broken:
        wire.append(b"0\r\n\r\n")
    return wire if reply.cut or reply.pauses else [b"".join(wire)]


def reset(peer):
    peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    return False


def read_request(stream, number):
    """One request from a peer trusted to frame it properly (the gateway), or None at the end."""
    line = stream.readline()
    if not line:
        return None
    method, target, _ = line.decode("latin-1").split(" ", 2)
    headers = {}
    while True:
        line = stream.readline().decode("latin-1").rstrip("\r\n")
        if not line:
            break
        name, _, value = line.partition(":")
        headers[name.lower()] = value.strip()
    if headers.get("transfer-encoding") == "chunked":
        body = b""
        while size := int(stream.readline().split(b";")[0], 16):
            body += stream.read(size)
            stream.readline()
        stream.readline()
    else:
        body = stream.read(int(headers.get("content-length", 0)))
    return Received(method, target, headers, body, number, time.monotonic())
