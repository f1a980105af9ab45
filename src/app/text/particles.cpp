#include "app/text/particles.h"

#include <algorithm>
#include <array>
#include <optional>

namespace echolab::app {

namespace {

/// How what stands before a particle ends in speech.
enum class Ending { Vowel, Rieul, Consonant };

struct Particle {
    QStringView both;
    QStringView afterConsonant;
    QStringView afterVowel;
    bool rieulIsVowel = false; ///< "서울로"
};

constexpr std::array particles{Particle{u"은(는)", u"은", u"는"},         Particle{u"이(가)", u"이", u"가"},
                               Particle{u"을(를)", u"을", u"를"},         Particle{u"과(와)", u"과", u"와"},
                               Particle{u"(으)로", u"으로", u"로", true}, Particle{u"(이)라", u"이라", u"라"},
                               Particle{u"(이)나", u"이나", u"나"}};

Ending endingOfSyllable(char16_t syllable)
{
    constexpr int finals = 28;
    constexpr int rieul = 8;
    const int final = (syllable - 0xAC00) % finals; // Unicode standard, section 3.12
    return final == 0 ? Ending::Vowel : final == rieul ? Ending::Rieul : Ending::Consonant;
}

/// Read as a number: 영, 일, 이, ... and 십, 백, 천, 만, 억 with a consonant; 조 (12 to 15 zeros) without.
Ending endingOfNumber(QStringView number)
{
    constexpr std::array byDigit{Ending::Consonant, Ending::Rieul,     Ending::Vowel, Ending::Consonant, Ending::Vowel,
                                 Ending::Vowel,     Ending::Consonant, Ending::Rieul, Ending::Rieul,     Ending::Vowel};
    qsizetype zeros = 0;
    while (zeros < number.size() && number[number.size() - 1 - zeros] == u'0') {
        ++zeros;
    }
    if (zeros >= 12 && zeros < 16 && zeros < number.size()) {
        return Ending::Vowel;
    }
    return byDigit[static_cast<std::size_t>(number.last().unicode() - u'0')];
}

/// An abbreviation is read letter by letter (엘, 알; 엠, 엔; all others end in a vowel), a word as it sounds.
Ending endingOfWord(QStringView word)
{
    const char16_t last = word.last().toLower().unicode();
    const bool spelled = std::all_of(word.begin(), word.end(), [](QChar c) { return c.isUpper(); }) || word.size() == 1;
    if (last == u'l' || (spelled && last == u'r')) {
        return Ending::Rieul;
    }
    if (last == u'm' || last == u'n') {
        return Ending::Consonant;
    }
    if (!spelled) {
        if (word.endsWith(u"ng") || word.endsWith(u"ck")) {
            return Ending::Consonant;
        }
        // A stop after one short vowel closes the syllable: 소켓, 스톱; not after two (루프) or a consonant (센드).
        const auto isVowel = [&word](qsizetype back) {
            return back <= word.size() && QStringView(u"aeiou").contains(word[word.size() - back].toLower());
        };
        if (QStringView(u"ptkc").contains(QChar(last)) && isVowel(2) && !isVowel(3)) {
            return Ending::Consonant;
        }
    }
    return Ending::Vowel;
}

/// Nothing where it is not known how the text is read.
std::optional<Ending> endingOf(QStringView text)
{
    const auto isLatin = [](QChar c) {
        return c.unicode() < 0x80 && c.isLetter();
    };
    const auto isDigit = [](QChar c) {
        return c.unicode() < 0x80 && c.isDigit();
    };
    while (!text.isEmpty() && !text.last().isLetterOrNumber()) {
        if (text.last() == u'%') { // 퍼센트
            return Ending::Vowel;
        }
        if (text.last() == u'#') { // 샵
            return Ending::Consonant;
        }
        text.chop(1); // brackets and quotation marks are not read
    }
    if (text.isEmpty()) {
        return std::nullopt;
    }
    const char16_t last = text.last().unicode();
    if (last >= 0xAC00 && last <= 0xD7A3) {
        return endingOfSyllable(last);
    }
    const auto tail = [&text](auto belongs) {
        qsizetype size = 0;
        while (size < text.size() && belongs(text[text.size() - 1 - size])) {
            ++size;
        }
        return text.last(size);
    };
    if (isDigit(text.last())) {
        return endingOfNumber(tail(isDigit));
    }
    return isLatin(text.last()) ? std::optional(endingOfWord(tail(isLatin))) : std::nullopt;
}

} // namespace

QString Particles::fill(const QString& pattern, const QStringList& arguments)
{
    QString result;
    for (qsizetype i = 0; i < pattern.size();) {
        const QStringView rest = QStringView(pattern).sliced(i);
        const qsizetype index = rest.size() > 1 ? rest[1].unicode() - u'1' : -1;
        if (rest[0] == u'%' && index >= 0 && index < 9 && index < arguments.size()) {
            result += arguments[index];
            i += 2;
            continue;
        }
        const auto* const particle = std::find_if(particles.begin(), particles.end(),
                                                  [rest](const Particle& each) { return rest.startsWith(each.both); });
        const auto ending = particle != particles.end() ? endingOf(result) : std::nullopt;
        if (ending) {
            const bool vowel = *ending == Ending::Vowel || (*ending == Ending::Rieul && particle->rieulIsVowel);
            result += vowel ? particle->afterVowel : particle->afterConsonant;
            i += particle->both.size();
        } else {
            result += rest[0];
            ++i;
        }
    }
    return result;
}

} // namespace echolab::app
