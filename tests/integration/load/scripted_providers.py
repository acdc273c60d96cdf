#!/usr/bin/env python3
"""Three scripted providers (openai, anthropic, gemini) in a process of their own. Each answers in its dialect, with
usage that follows from the request's number, and logs what it served.

usage: scripted_providers.py LOG.jsonl
Prints {"openai": PORT, "anthropic": PORT, "gemini": PORT}. Then reads lines from stdin: `fault PROVIDER KIND` with
KIND none, http_503, hang or reset. Ends at the end of stdin.
"""
import asyncio
import json
import re
import socket
import struct
import sys
import time

MARKER = re.compile(rb"request-(\d{6})")
MODELS = {"openai": "gpt-5.4", "anthropic": "claude-sonnet-5-5", "gemini": "gemini-3.5-flash"}
# Nano-dollars a token: input, cache read, output. The facts of the price catalog, written down a second time.
PRICES = {"openai": (2500, 250, 15000), "anthropic": (2000, 100, 10000), "gemini": (1500, 150, 9000)}
FIRST_WORD_S, NEXT_WORD_S = 0.010, 0.004


def usage_of(number):
    """(fresh input, cached input, output) of a request; every request differs."""
    return 20 + number % 61, number % 7, 5 + number % 23


def cost_of(provider, number):
    fresh, cached, output = usage_of(number)
    price = PRICES[provider]
    return fresh * price[0] + cached * price[1] + output * price[2]


def words_of(provider, number):
    return ["answer ", "to request-%06d " % number, "from ", provider]


def json_body(provider, number):
    fresh, cached, output = usage_of(number)
    text = "".join(words_of(provider, number))
    if provider == "openai":
        return {"id": "chatcmpl-%d" % number, "object": "chat.completion", "created": 1787234561, "model": MODELS[provider],
                "choices": [{"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop"}],
                "usage": openai_usage(fresh, cached, output)}
    if provider == "anthropic":
        return {"id": "msg_%d" % number, "type": "message", "role": "assistant", "model": MODELS[provider],
                "content": [{"type": "text", "text": text}], "stop_reason": "end_turn", "stop_sequence": None,
                "usage": {"input_tokens": fresh, "cache_read_input_tokens": cached, "cache_creation_input_tokens": 0,
                          "output_tokens": output}}
    return gemini_frame(text, "STOP", fresh, cached, output)


def openai_usage(fresh, cached, output):
    return {"prompt_tokens": fresh + cached, "completion_tokens": output, "total_tokens": fresh + cached + output,
            "prompt_tokens_details": {"cached_tokens": cached}}


def gemini_frame(text, finish, fresh, cached, output):
    candidate = {"index": 0, "content": {"role": "model", "parts": [{"text": text}]}}
    if finish:
        candidate["finishReason"] = finish
    return {"candidates": [candidate], "modelVersion": MODELS["gemini"],
            "usageMetadata": {"promptTokenCount": fresh + cached, "cachedContentTokenCount": cached,
                              "candidatesTokenCount": output, "totalTokenCount": fresh + cached + output}}


def stream_frames(provider, number):
    """(bytes of one event) in order; the first is no content yet for two of the dialects."""
    fresh, cached, output = usage_of(number)
    words = words_of(provider, number)
    if provider == "gemini":
        for at, word in enumerate(words):
            last = at == len(words) - 1
            frame = gemini_frame(word, "STOP" if last else None, fresh, cached, output if last else at + 1)
            yield b"data: " + json.dumps(frame).encode() + b"\r\n\r\n"
        return
    if provider == "anthropic":
        start = json_body(provider, number)
        start.update(content=[], stop_reason=None)
        start["usage"] = {**start["usage"], "output_tokens": 1}
        events = [{"type": "message_start", "message": start},
                  {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}}]
        events += [{"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": word}} for word in words]
        events += [{"type": "content_block_stop", "index": 0},
                   {"type": "message_delta", "delta": {"stop_reason": "end_turn", "stop_sequence": None},
                    "usage": {"output_tokens": output}}, {"type": "message_stop"}]
        for event in events:
            yield b"event: %s\ndata: %s\n\n" % (event["type"].encode(), json.dumps(event).encode())
        return
    head = {"id": "chatcmpl-%d" % number, "object": "chat.completion.chunk", "created": 1787234561, "model": MODELS[provider]}
    deltas = [{"role": "assistant", "content": ""}] + [{"content": word} for word in words]
    for delta in deltas:
        yield data({**head, "choices": [{"index": 0, "delta": delta, "finish_reason": None}]})
    yield data({**head, "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
    yield data({**head, "choices": [], "usage": openai_usage(fresh, cached, output)}) + b"data: [DONE]\n\n"


def data(frame):
    return b"data: " + json.dumps(frame).encode() + b"\n\n"


class Providers:
    """The three listeners with their faults and the one log."""

    def __init__(self, log):
        self.log = log
        self.faults = dict.fromkeys(MODELS, "none")
        self.connections = 0

    async def serve(self, provider, reader, writer):
        self.connections += 1
        connection = self.connections
        try:
            while await self.one(provider, connection, reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def one(self, provider, connection, reader, writer):
        try:
            head = await reader.readuntil(b"\r\n\r\n")
        except asyncio.IncompleteReadError:
            return False
        at = time.monotonic()
        length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
        body = await reader.readexactly(int(length.group(1))) if length else b""
        found = MARKER.search(body)
        number = int(found.group(1)) if found else -1
        fault = self.faults[provider]
        entry = {"at": at, "provider": provider, "number": number, "connection": connection, "fault": fault, "served": False}
        try:
            return await self.answer(provider, number, fault, head, body, reader, writer, entry)
        finally:
            entry["ended"] = time.monotonic()
            self.log.write(json.dumps(entry) + "\n")

    async def answer(self, provider, number, fault, head, body, reader, writer, entry):
        if fault == "hang":
            await reader.read(1)  # until the gateway gives up and closes
            return False
        if fault == "reset":
            writer.transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            writer.transport.abort()
            return False
        if fault == "http_503":
            error = b'{"error":{"message":"overloaded","type":"server_error","param":null,"code":null}}'
            writer.write(b"HTTP/1.1 503 Service Unavailable\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%s"
                         % (len(error), error))
            await writer.drain()
            return True
        streamed = b":streamGenerateContent" in head or re.search(rb'"stream": ?true', body)
        await asyncio.sleep(FIRST_WORD_S)
        if not streamed:
            payload = json.dumps(json_body(provider, number)).encode()
            writer.write(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%s" % (len(payload), payload))
            await writer.drain()
            entry.update(served=True, nano=cost_of(provider, number))
            return True
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n")
        for frame in stream_frames(provider, number):
            writer.write(b"%x\r\n%s\r\n" % (len(frame), frame))
            await writer.drain()
            await asyncio.sleep(NEXT_WORD_S)
        writer.write(b"0\r\n\r\n")
        await writer.drain()
        entry.update(served=True, nano=cost_of(provider, number))
        return True


async def main(log_path):
    with open(log_path, "w", encoding="ascii") as log:
        providers = Providers(log)
        ports = {}
        for provider in MODELS:
            server = await asyncio.start_server(
                lambda reader, writer, name=provider: providers.serve(name, reader, writer), "127.0.0.1", 0, backlog=1024)
            ports[provider] = server.sockets[0].getsockname()[1]
        print(json.dumps(ports), flush=True)
        control = asyncio.StreamReader()
        await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(control), sys.stdin)
        while line := await control.readline():
            _, provider, kind = line.decode().split()
            providers.faults[provider] = kind
            print(json.dumps({"set": kind}), flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    asyncio.run(main(sys.argv[1]))
