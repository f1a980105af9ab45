#include "cli/terminal/optionreport.h"

#include "app/options/optiontext.h"
#include "app/text/errortext.h"

namespace echolab::cli {

using app::OptionText;

QStringList OptionReport::lines(const echo::OptionRequests& asked, const echo::SocketOptionsRead& read)
{
    QStringList lines;
    for (const echo::OptionRefusal& refusal : read.refusals) {
        lines.append(
            tr("%1: %2", "an option and why it was refused")
                .arg(OptionText::name(refusal.option), app::ErrorText::ofOption(refusal.error, refusal.option)));
    }
    for (const echo::OptionAnswer& answer : read.answers) {
        const auto found = asked.find(answer.option);
        if (found != asked.end() && answer.value) {
            lines.append(tr("%1: asked for %2, the system answers %3")
                             .arg(OptionText::name(answer.option), OptionText::value(answer.option, found->second),
                                  OptionText::value(answer.option, *answer.value)));
        }
    }
    return lines;
}

} // namespace echolab::cli
