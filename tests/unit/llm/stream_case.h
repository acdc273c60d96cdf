#pragma once
// What the codec tests share: cases written with ' for ", and a reader of client frames by the SDKs' rules.
#include <QByteArray>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QStringList>
#include <string>
#include <vector>

#include "gateway/llm/stream_decoder.h"

namespace gc::llm::test {

/// JSON written with single quotes: q("{'a':'b'}").
inline std::string q(QByteArray text) { return text.replace('\'', '"').toStdString(); }

inline const QJsonObject object(const std::string& text) {
  return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

inline QString name(FailureCategory category) { return QString::fromUtf8(toString(category).data()); }

inline AnswerContext context(bool includeUsage = false) {
  AnswerContext made;
  made.requestId = "req_0123456789abcdefABCDEF";
  made.created = 1787234561;
  made.model = "fallback-model";
  made.includeUsage = includeUsage;
  made.estimatedPromptTokens = 12;
  return made;
}

inline const char* const kGenericCorp = "{\"provider\":\"p\",\"cost_usd\":\"0.000000001\"}";

/// One choice as a client's accumulator sees it.
struct SeenChoice {
  QString role, content, reasoning, refusal, finish;
  QMap<int, QJsonObject> calls;  ///< id, type, name, arguments
  int logprobs = 0;
};

/// A client's view of a whole stream, and every rule that the stream breaks.
struct Seen {
  QMap<int, SeenChoice> choices;
  QJsonObject usage, genericCorp, error;
  QStringList broken;
  bool done = false;
  int frames = 0;
};

inline void addCalls(SeenChoice& seen, const QJsonArray& calls, QStringList& broken) {
  for (const auto& entry : calls) {
    const QJsonObject call = entry.toObject();
    const int index = call["index"].toInt(-1);
    const QJsonObject function = call["function"].toObject();
    if (index < 0) broken << "tool_index_missing";
    if (!seen.calls.contains(index)) {
      if (index != seen.calls.size()) broken << "tool_index_gap";
      if (call["id"].toString().isEmpty() || call["type"] != "function") broken << "tool_header";
      if (function["name"].toString().isEmpty()) broken << "tool_name_missing";
      seen.calls[index] = {
          {"id", call["id"]}, {"name", function["name"]}, {"arguments", function["arguments"]}};
      if (!function["arguments"].isString()) broken << "arguments_no_string";
    } else {
      if (call.contains("id") || call.contains("type") || function.contains("name"))
        broken << "tool_header_repeated";
      QJsonObject& known = seen.calls[index];
      known["arguments"] = known["arguments"].toString() + function["arguments"].toString();
    }
  }
}

inline void addChoice(Seen& all, const QJsonObject& choice) {
  if (!choice["index"].isDouble()) all.broken << "index_missing";
  if (!choice["delta"].isObject()) all.broken << "delta_missing";
  if (!choice.contains("finish_reason")) all.broken << "finish_reason_missing";
  const bool first = !all.choices.contains(choice["index"].toInt());
  SeenChoice& seen = all.choices[choice["index"].toInt()];
  const QJsonObject delta = choice["delta"].toObject();
  if (!seen.finish.isEmpty()) all.broken << "frame_after_finish";
  if (first && delta["role"] != "assistant") all.broken << "role_missing";
  if (!first && delta.contains("role")) all.broken << "role_repeated";
  seen.role += delta["role"].toString();
  seen.content += delta["content"].toString();
  seen.reasoning += delta["reasoning_content"].toString() + delta["reasoning"].toString();
  seen.refusal += delta["refusal"].toString();
  seen.logprobs += choice["logprobs"]["content"].toArray().size();
  addCalls(seen, delta["tool_calls"].toArray(), all.broken);
  seen.finish += choice["finish_reason"].toString();
}

inline Seen seenBy(const std::string& body) {
  Seen all;
  QString id;
  double created = -1;
  QString model;
  const QString text = QString::fromStdString(body);
  if (text.contains(QChar(0x2028)) || text.contains(QChar(0x2029)) || text.contains(QChar(0x85))) {
    all.broken << "raw_line_separator";
  }
  if (body.find('\r') != std::string::npos) all.broken << "carriage_return";
  if (!text.endsWith("\n\n")) all.broken << "tail_not_terminated";
  for (const QString& block : text.split("\n\n", Qt::SkipEmptyParts)) {
    if (!block.startsWith("data: ") || block.contains('\n')) all.broken << "framing";
    if (all.done) all.broken << "data_after_done";
    if (block == "data: [DONE]") {
      all.done = true;
      continue;
    }
    ++all.frames;
    const QJsonDocument parsed = QJsonDocument::fromJson(block.mid(6).toUtf8());
    if (!parsed.isObject()) all.broken << "bad_json";
    const QJsonObject frame = parsed.object();
    if (!all.error.isEmpty()) all.broken << "data_after_error";
    if (frame.contains("error")) {
      all.error = frame["error"].toObject();
      if (all.error.isEmpty()) all.broken << "null_error_key";
      continue;
    }
    if (frame["object"] != "chat.completion.chunk") all.broken << "bad_object";
    if (all.frames == 1) {
      id = frame["id"].toString();
      created = frame["created"].toDouble();
      model = frame["model"].toString();
    }
    if (id.isEmpty() || frame["id"].toString() != id) all.broken << "id_changed";
    if (frame["created"].toDouble() != created) all.broken << "created_changed";
    if (model.isEmpty() || frame["model"].toString() != model) all.broken << "model_changed";
    if (frame["usage"].isObject()) {
      if (!all.usage.isEmpty()) all.broken << "usage_repeated";
      if (!frame["choices"].toArray().isEmpty()) all.broken << "usage_beside_choices";
      all.usage = frame["usage"].toObject();
    } else if (frame["choices"].toArray().isEmpty()) {
      all.broken << "empty_choices_without_usage";
    }
    if (frame.contains("generic_corp")) {
      if (!all.genericCorp.isEmpty()) all.broken << "generic_corp_repeated";
      all.genericCorp = frame["generic_corp"].toObject();
    }
    for (const auto& choice : frame["choices"].toArray()) addChoice(all, choice.toObject());
  }
  return all;
}

struct Event {
  std::string name, data;
};

/// The events of a recorded stream body; a last event without its blank line is dropped.
inline std::vector<Event> eventsOf(QByteArray body) {
  body.replace("\r\n", "\n");
  std::vector<Event> events;
  Event event;
  for (const QByteArray& line : body.split('\n')) {
    if (line.startsWith("event: ")) event.name = line.mid(7).toStdString();
    if (line.startsWith("data: ")) event.data += line.mid(6).toStdString();
    if (!line.isEmpty()) continue;
    if (!event.data.empty()) events.push_back(event);
    event = {};
  }
  return events;
}

/// What a decoder made of a list of events, told to the end.
struct Decoded {
  StreamDecoder::Step step = StreamDecoder::Step::Continue;
  std::string body;
  TokenUsage usage;
  UpstreamFailure failure;
  bool meaningful = false;
  std::string model;
};

inline Decoded decode(catalog::Dialect dialect, const std::vector<Event>& events, bool includeUsage = false) {
  Decoded result;
  const auto decoder = StreamDecoder::make(dialect, context(includeUsage));
  for (const Event& event : events) {
    result.step = decoder->onEvent(event.name, event.data, result.body);
    if (result.step != StreamDecoder::Step::Continue) break;
  }
  if (result.step == StreamDecoder::Step::Continue) result.step = decoder->onEnd(result.body);
  result.usage = decoder->usage();
  result.failure = decoder->failure();
  result.meaningful = decoder->meaningful();
  result.model = decoder->modelReported();
  if (result.step == StreamDecoder::Step::Done) {
    decoder->finish(kGenericCorp, result.body);
  } else {
    appendErrorFrame(clientErrorFor(result.failure, "p"), "req_x", result.body);
  }
  return result;
}

/// Events from frames written with single quotes, one a line.
inline std::vector<Event> frames(const QByteArray& lines) {
  std::vector<Event> events;
  for (const QByteArray& line : lines.split('\n')) {
    if (!line.trimmed().isEmpty()) events.push_back({"", q(line.trimmed())});
  }
  return events;
}

/// The calls of a choice, one a line: "index id name arguments".
inline QString callsOf(const SeenChoice& choice) {
  QStringList lines;
  for (auto call = choice.calls.begin(); call != choice.calls.end(); ++call) {
    lines << QString::number(call.key()) + ' ' + call.value()["id"].toString() + ' ' +
                 call.value()["name"].toString() + ' ' + call.value()["arguments"].toString();
  }
  return lines.join('\n');
}

inline QByteArray fixture(const QString& path) {
  QFile file(QString(QT_TESTCASE_SOURCEDIR) + "/wire/fixtures/" + path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace gc::llm::test
