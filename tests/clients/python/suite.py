"""The official OpenAI SDK for Python, unmodified, through the gateway to simulated providers of three dialects."""
import json
import os
import sys
import unittest
import urllib.request

import openai
from pydantic import BaseModel

URL = os.environ["GATEWAY_URL"]
CLIENT = openai.OpenAI(base_url=URL + "/v1", api_key=os.environ["GATEWAY_KEY"])
WITHOUT_RETRIES = CLIENT.with_options(max_retries=0)
MODELS = {"openai": "gpt-5.4", "anthropic": "claude-sonnet-5-5", "gemini": "gemini-3.5-flash"}
PIXEL = ("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGM4IScHAAK2AQU0pnWqAAAAAElF"
         "TkSuQmCC")
TOOLS = [{"type": "function", "function": {
    "name": "get_weather", "description": "Weather now for one city",
    "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}}}]


class Advice(BaseModel):
    plant: str
    too_hot: bool


def question(content):
    return [{"role": "user", "content": content}]


def admin(method, path, body=None):
    request = urllib.request.Request(
        URL + "/admin/v1" + path, method=method, data=body and json.dumps(body).encode(),
        headers={"Authorization": "Bearer " + os.environ["GATEWAY_ADMIN_KEY"], "Content-Type": "application/json"})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


class DialectCase(unittest.TestCase):
    """What an application does, once for a dialect; the subclasses name the model."""

    model = None

    def test_chat(self):
        raw = CLIENT.chat.completions.with_raw_response.create(model=self.model, messages=question("Say hello."))
        completion = raw.parse()
        self.assertEqual(completion.object, "chat.completion")
        self.assertTrue(completion.choices[0].message.content)
        self.assertEqual(completion.choices[0].finish_reason, "stop")
        self.assertGreater(completion.usage.prompt_tokens, 0)
        self.assertEqual(completion.usage.total_tokens, completion.usage.prompt_tokens + completion.usage.completion_tokens)
        self.assertEqual(raw.headers["x-gc-model"], self.model)
        self.assertEqual(completion.model_extra["generic_corp"]["model"], self.model)

    def test_stream(self):
        text, finish, usage, ids = "", None, None, set()
        for chunk in CLIENT.chat.completions.create(model=self.model, messages=question("Say hello."), stream=True,
                                                    stream_options={"include_usage": True}):
            ids.add(chunk.id)
            usage = chunk.usage or usage
            for choice in chunk.choices:
                text += choice.delta.content or ""
                finish = choice.finish_reason or finish
        self.assertEqual(len(ids), 1)
        self.assertTrue(text)
        self.assertEqual(finish, "stop")
        self.assertGreater(usage.completion_tokens, 0)

    def test_stream_helper(self):
        with CLIENT.chat.completions.stream(model=self.model, messages=question("Say hello.")) as stream:
            pieces = "".join(event.delta for event in stream if event.type == "content.delta")
            message = stream.get_final_completion().choices[0].message
        self.assertEqual(message.role, "assistant")
        self.assertEqual(message.content, pieces)

    def test_tools(self):
        messages = question("What is the weather in Faro? Use the tool.")
        first = CLIENT.chat.completions.create(model=self.model, messages=messages, tools=TOOLS)
        self.assertEqual(first.choices[0].finish_reason, "tool_calls")
        call = first.choices[0].message.tool_calls[0]
        self.assertEqual(call.function.name, "get_weather")
        self.assertIsInstance(json.loads(call.function.arguments), dict)
        messages += [first.choices[0].message, {"role": "tool", "tool_call_id": call.id, "content": "27 C"}]
        second = CLIENT.chat.completions.create(model=self.model, messages=messages, tools=TOOLS)
        self.assertTrue(second.choices[0].message.content or second.choices[0].message.tool_calls)

    def test_tools_in_stream_helper(self):
        with CLIENT.chat.completions.stream(model=self.model, tools=TOOLS,
                                            messages=question("What is the weather in Faro? Use the tool.")) as stream:
            for _ in stream:
                pass
            completion = stream.get_final_completion()
        call = completion.choices[0].message.tool_calls[0]
        self.assertEqual((call.type, call.function.name), ("function", "get_weather"))
        self.assertIsInstance(json.loads(call.function.arguments), dict)

    def test_json_schema_parsed(self):
        completion = CLIENT.chat.completions.parse(model=self.model, messages=question("Which plant needs shade?"),
                                                   response_format=Advice)
        self.assertIsInstance(completion.choices[0].message.parsed, Advice)

    def test_vision_part(self):
        parts = [{"type": "text", "text": "What is this?"}, {"type": "image_url", "image_url": {"url": PIXEL}}]
        completion = CLIENT.chat.completions.create(model=self.model, messages=question(parts))
        self.assertTrue(completion.choices[0].message.content)

    def test_abort(self):
        stream = CLIENT.chat.completions.create(model=self.model, messages=question("Tell a long story."), stream=True)
        self.assertTrue(next(iter(stream)).id)
        stream.close()


class OpenAiDialect(DialectCase):
    model = MODELS["openai"]


class AnthropicDialect(DialectCase):
    model = MODELS["anthropic"]


class GeminiDialect(DialectCase):
    model = MODELS["gemini"]


class Errors(unittest.TestCase):
    def test_wrong_key(self):
        stranger = openai.OpenAI(base_url=URL + "/v1", api_key="gc_live_wrong", max_retries=0)
        with self.assertRaises(openai.AuthenticationError) as caught:
            stranger.chat.completions.create(model="auto", messages=question("Hi"))
        self.assertTrue(caught.exception.request_id)

    def test_unknown_model(self):
        with self.assertRaises(openai.NotFoundError) as caught:
            CLIENT.chat.completions.create(model="gpt-imaginary", messages=question("Hi"))
        self.assertEqual(caught.exception.code, "model_not_found")

    def test_bad_request_names_the_parameter(self):
        with self.assertRaises(openai.BadRequestError) as caught:
            CLIENT.chat.completions.create(model="auto", messages=[])
        self.assertEqual(caught.exception.param, "messages")

    def test_models(self):
        ids = [model.id for model in CLIENT.models.list()]
        self.assertLessEqual(set(MODELS.values()), set(ids))
        self.assertEqual(CLIENT.models.retrieve(MODELS["gemini"]).id, MODELS["gemini"])

    def test_rate_limit_class(self):
        provider = CLIENT.chat.completions.create(model=MODELS["gemini"], messages=question("Hi")).model_extra[
            "generic_corp"]["provider"]
        admin("POST", "/simulator/%s/fault" % provider, {"kind": "http_429", "duration_s": 30})
        try:
            with self.assertRaises(openai.RateLimitError) as caught:
                WITHOUT_RETRIES.chat.completions.create(model="%s/%s" % (provider, MODELS["gemini"]), messages=question("Hi"))
            self.assertTrue(caught.exception.response.headers["retry-after"])
        finally:
            admin("DELETE", "/simulator/%s/fault" % provider)

    def test_cut_in_mid_stream(self):
        provider = CLIENT.chat.completions.create(model=MODELS["openai"], messages=question("Hi")).model_extra[
            "generic_corp"]["provider"]
        admin("POST", "/simulator/%s/fault" % provider, {"kind": "cut_mid_stream", "duration_s": 30})
        try:
            text = ""
            with self.assertRaises(openai.APIError):
                for chunk in WITHOUT_RETRIES.chat.completions.create(
                        model="%s/%s" % (provider, MODELS["openai"]), messages=question("Tell a long story."), stream=True):
                    text += chunk.choices[0].delta.content or ""
            self.assertTrue(text)
        finally:
            admin("DELETE", "/simulator/%s/fault" % provider)


def load_tests(loader, _tests, _pattern):
    suite = unittest.TestSuite()
    for case in (OpenAiDialect, AnthropicDialect, GeminiDialect, Errors):
        suite.addTests(loader.loadTestsFromTestCase(case))
    return suite


if __name__ == "__main__":
    print("openai %s on Python %s" % (openai.__version__, sys.version.split()[0]), flush=True)
    unittest.main(verbosity=2)
