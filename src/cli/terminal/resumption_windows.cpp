#include "cli/terminal/resumption.h"

namespace echolab::cli {

Resumption::Resumption(QObject* parent)
    : QObject(parent)
{
}

Resumption::~Resumption() = default;

} // namespace echolab::cli
