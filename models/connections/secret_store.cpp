#include "models/connections/secret_store.h"

#include <qt6keychain/keychain.h>

#include <QTimer>
#include <QUuid>

namespace gc::console {

// A job belongs to nobody and ends itself: the secret service answers it even after the store is gone.
static const QString kCanary = QStringLiteral("canary");
static constexpr int kPatienceMs = 5'000;

SecretStore::SecretStore(QString service, QObject* parent) : QObject(parent), m_service(std::move(service)) {}

void SecretStore::settle(State state, const QString& problem) {
  m_state = state;
  m_problem = problem;
  // In the service's own words, which nobody translates: for the log, not for the screen.
  if (state == State::Unavailable) qInfo("no keychain: %s", qUtf8Printable(problem));
  Q_EMIT stateChanged();
}

void SecretStore::check() {
  if (m_state != State::Unknown) return;
  settle(State::Checking, {});
  // A locked keychain may wait for a prompt that nobody can see.
  QTimer::singleShot(kPatienceMs, this, [this] {
    if (m_state == State::Checking) settle(State::Unavailable, tr("It did not answer"));
  });
  const QString canary = QUuid::createUuid().toString();
  auto* job = new QKeychain::WritePasswordJob(m_service);
  job->setInsecureFallback(false);
  job->setKey(kCanary);
  job->setTextData(canary);
  connect(job, &QKeychain::Job::finished, this, [this, canary](QKeychain::Job* done) {
    if (m_state != State::Checking) return;
    if (done->error() != QKeychain::NoError) return settle(State::Unavailable, done->errorString());
    readCanary(canary);
  });
  job->start();
}

void SecretStore::readCanary(const QString& canary) {
  auto* job = new QKeychain::ReadPasswordJob(m_service);
  job->setInsecureFallback(false);
  job->setKey(kCanary);
  connect(job, &QKeychain::Job::finished, this, [this, job, canary] {
    if (m_state != State::Checking) return;
    if (job->error() != QKeychain::NoError) return settle(State::Unavailable, job->errorString());
    if (job->textData() != canary)
      return settle(State::Unavailable, tr("It did not give back what was written"));
    settle(State::Available, {});
  });
  job->start();
}

void SecretStore::write(const QString& name, const QByteArray& secret, bool keep, QObject* context,
                        Written done) {
  m_session.insert(name, secret);
  if (!keep || m_state != State::Available) {
    if (done) done(keep ? tr("There is no keychain: the token is kept for this session only") : QString());
    return;
  }
  auto* job = new QKeychain::WritePasswordJob(m_service);
  job->setInsecureFallback(false);
  job->setKey(name);
  job->setBinaryData(secret);
  connect(job, &QKeychain::Job::finished, context, [done](QKeychain::Job* ended) {
    if (done) done(ended->error() == QKeychain::NoError ? QString() : ended->errorString());
  });
  job->start();
}

void SecretStore::read(const QString& name, QObject* context, Read done) {
  if (const auto held = m_session.constFind(name); held != m_session.cend()) return done(*held);
  if (m_state != State::Available) return done(std::nullopt);
  auto* job = new QKeychain::ReadPasswordJob(m_service);
  job->setInsecureFallback(false);
  job->setKey(name);
  connect(job, &QKeychain::Job::finished, context, [this, job, name, done] {
    if (job->error() != QKeychain::NoError || job->binaryData().isEmpty()) return done(std::nullopt);
    m_session.insert(name, job->binaryData());
    done(job->binaryData());
  });
  job->start();
}

void SecretStore::remove(const QString& name) {
  m_session.remove(name);
  if (m_state != State::Available) return;
  auto* job = new QKeychain::DeletePasswordJob(m_service);
  job->setInsecureFallback(false);
  job->setKey(name);
  job->start();
}

}  // namespace gc::console
