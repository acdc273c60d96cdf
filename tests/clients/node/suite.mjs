// The official OpenAI SDK for Node.js, unmodified, through the gateway to simulated providers of three dialects.
import assert from 'node:assert/strict';
import test from 'node:test';

import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import { z } from 'zod';

const { GATEWAY_URL, GATEWAY_KEY, GATEWAY_ADMIN_KEY } = process.env;
const baseURL = `${GATEWAY_URL}/v1`;
const client = new OpenAI({ baseURL, apiKey: GATEWAY_KEY });
const withoutRetries = new OpenAI({ baseURL, apiKey: GATEWAY_KEY, maxRetries: 0 });

const MODELS = { openai: 'gpt-5.4', anthropic: 'claude-sonnet-5-5', gemini: 'gemini-3.5-flash' };
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGM4IScHAAK2AQU0pnWqAAAAAElFTkSuQmCC';
const question = (content) => [{ role: 'user', content }];
const TOOLS = [
  {
    type: 'function',
    function: {
      name: 'get_weather',
      description: 'Weather now for one city',
      parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
    },
  },
];

function checkUsage(usage) {
  assert.ok(Number.isInteger(usage.prompt_tokens) && usage.prompt_tokens > 0);
  assert.ok(Number.isInteger(usage.completion_tokens) && usage.completion_tokens > 0);
  assert.equal(usage.total_tokens, usage.prompt_tokens + usage.completion_tokens);
}

for (const [dialect, model] of Object.entries(MODELS)) {
  test(`${dialect}: chat`, async () => {
    const { data, response, request_id } = await client.chat.completions
      .create({ model, messages: question('Say hello.') })
      .withResponse();
    assert.equal(data.object, 'chat.completion');
    assert.equal(data.choices[0].message.role, 'assistant');
    assert.ok(data.choices[0].message.content.length > 0);
    assert.equal(data.choices[0].finish_reason, 'stop');
    checkUsage(data.usage);
    assert.ok(request_id);
    assert.equal(response.headers.get('x-gc-model'), model);
    assert.equal(data.generic_corp.model, model);
    assert.match(data.generic_corp.cost_usd, /^\d+\.\d+$/);
  });

  test(`${dialect}: stream`, async () => {
    const stream = await client.chat.completions.create({
      model, messages: question('Say hello.'), stream: true, stream_options: { include_usage: true },
    });
    const ids = new Set();
    let text = '';
    let finish = null;
    let usage = null;
    for await (const chunk of stream) {
      ids.add(chunk.id);
      if (chunk.usage) usage = chunk.usage;
      for (const choice of chunk.choices) {
        text += choice.delta.content ?? '';
        finish = choice.finish_reason ?? finish;
      }
    }
    assert.equal(ids.size, 1);
    assert.ok(text.length > 0);
    assert.equal(finish, 'stop');
    checkUsage(usage);
  });

  test(`${dialect}: stream without usage has a choice in every chunk`, async () => {
    const stream = await client.chat.completions.create({ model, messages: question('Say hello.'), stream: true });
    for await (const chunk of stream) assert.ok(chunk.choices[0].delta);
  });

  test(`${dialect}: stream helper`, async () => {
    const stream = client.chat.completions.stream({ model, messages: question('Say hello.') });
    let pieces = '';
    stream.on('content', (delta) => { pieces += delta; });
    const completion = await stream.finalChatCompletion();
    assert.equal(completion.choices[0].message.content, pieces);
  });

  test(`${dialect}: tools`, async () => {
    const messages = question('What is the weather in Faro? Use the tool.');
    const first = await client.chat.completions.create({ model, messages, tools: TOOLS });
    const [choice] = first.choices;
    assert.equal(choice.finish_reason, 'tool_calls');
    const [call] = choice.message.tool_calls;
    assert.equal(call.type, 'function');
    assert.equal(call.function.name, 'get_weather');
    assert.equal(typeof JSON.parse(call.function.arguments), 'object');
    const second = await client.chat.completions.create({
      model, tools: TOOLS,
      messages: [...messages, choice.message, { role: 'tool', tool_call_id: call.id, content: '27 C' }],
    });
    assert.ok(second.choices[0].message.content || second.choices[0].message.tool_calls);
  });

  test(`${dialect}: tools in the stream helper`, async () => {
    const stream = client.chat.completions.stream({
      model, messages: question('What is the weather in Faro? Use the tool.'), tools: TOOLS,
    });
    const completion = await stream.finalChatCompletion();
    const [call] = completion.choices[0].message.tool_calls;
    assert.equal(call.function.name, 'get_weather');
    assert.equal(typeof JSON.parse(call.function.arguments), 'object');
    assert.equal(completion.choices[0].finish_reason, 'tool_calls');
  });

  test(`${dialect}: JSON schema, parsed`, async () => {
    const Advice = z.object({ plant: z.string(), too_hot: z.boolean() });
    const completion = await client.chat.completions.parse({
      model, messages: question('Which plant needs shade?'), response_format: zodResponseFormat(Advice, 'advice'),
    });
    const { parsed } = completion.choices[0].message;
    assert.equal(typeof parsed.plant, 'string');
    assert.equal(typeof parsed.too_hot, 'boolean');
  });

  test(`${dialect}: vision part`, async () => {
    const completion = await client.chat.completions.create({
      model,
      messages: [
        { role: 'user', content: [{ type: 'text', text: 'What is this?' }, { type: 'image_url', image_url: { url: PIXEL } }] },
      ],
    });
    assert.ok(completion.choices[0].message.content.length > 0);
  });

  test(`${dialect}: abort`, async () => {
    const controller = new AbortController();
    const stream = await client.chat.completions.create(
      { model, messages: question('Tell a long story.'), stream: true }, { signal: controller.signal });
    let chunks = 0;
    for await (const chunk of stream) {
      assert.ok(chunk.id);
      chunks += 1;
      controller.abort();
    }
    assert.ok(chunks >= 1);
  });
}

test('models list and retrieve', async () => {
  const ids = [];
  for await (const model of client.models.list()) ids.push(model.id);
  for (const model of Object.values(MODELS)) assert.ok(ids.includes(model), `${model} is not in ${ids}`);
  assert.equal((await client.models.retrieve(MODELS.openai)).id, MODELS.openai);
});

test('auto', async () => {
  const completion = await client.chat.completions.create({ model: 'auto', messages: question('Say hello.') });
  assert.ok(completion.generic_corp.provider);
});

test('error: wrong key', async () => {
  const stranger = new OpenAI({ baseURL, apiKey: 'gc_live_wrong', maxRetries: 0 });
  await assert.rejects(stranger.chat.completions.create({ model: 'auto', messages: question('Hi') }), (error) => {
    assert.ok(error instanceof OpenAI.AuthenticationError);
    assert.equal(error.status, 401);
    assert.ok(error.message.length > 0 && error.requestID);
    return true;
  });
});

test('error: unknown model', async () => {
  await assert.rejects(client.chat.completions.create({ model: 'gpt-imaginary', messages: question('Hi') }), (error) => {
    assert.ok(error instanceof OpenAI.NotFoundError);
    assert.equal(error.code, 'model_not_found');
    return true;
  });
});

test('error: bad request names the parameter', async () => {
  await assert.rejects(client.chat.completions.create({ model: 'auto', messages: [] }), (error) => {
    assert.ok(error instanceof OpenAI.BadRequestError);
    assert.equal(error.param, 'messages');
    assert.equal(error.type, 'invalid_request_error');
    return true;
  });
});

async function admin(method, path, body) {
  const answer = await fetch(`${GATEWAY_URL}/admin/v1${path}`, {
    method, body: body && JSON.stringify(body),
    headers: { authorization: `Bearer ${GATEWAY_ADMIN_KEY}`, 'content-type': 'application/json' },
  });
  assert.ok(answer.ok, `${method} ${path} answered ${answer.status}`);
  return answer.json();
}

test('error: overloaded provider, never substituted', async () => {
  const { generic_corp: { provider } } = await client.chat.completions.create({ model: MODELS.openai, messages: question('Hi') });
  await admin('POST', `/simulator/${provider}/fault`, { kind: 'http_503', duration_s: 30 });
  try {
    const named = { model: `${provider}/${MODELS.openai}`, messages: question('Hi') };
    await assert.rejects(withoutRetries.chat.completions.create(named), (error) => {
      assert.ok(error instanceof OpenAI.InternalServerError);
      assert.equal(error.status, 503);
      return true;
    });
    const rescued = await client.chat.completions.create({ model: 'auto', messages: question('Hi') });
    assert.notEqual(rescued.generic_corp.provider, provider);
  } finally {
    await admin('DELETE', `/simulator/${provider}/fault`);
  }
});

test('error: cut in mid-stream is an exception, never a silent end', async () => {
  const { generic_corp: { provider } } = await client.chat.completions.create({ model: MODELS.anthropic, messages: question('Hi') });
  await admin('POST', `/simulator/${provider}/fault`, { kind: 'cut_mid_stream', duration_s: 30 });
  try {
    const stream = await withoutRetries.chat.completions.create({
      model: `${provider}/${MODELS.anthropic}`, messages: question('Tell a long story.'), stream: true,
    });
    let text = '';
    await assert.rejects(async () => {
      for await (const chunk of stream) text += chunk.choices[0]?.delta?.content ?? '';
    }, OpenAI.APIError);
    assert.ok(text.length > 0);
  } finally {
    await admin('DELETE', `/simulator/${provider}/fault`);
  }
});
