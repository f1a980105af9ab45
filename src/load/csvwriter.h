#pragma once

#include <locale>
#include <sstream>
#include <string>
#include <string_view>

namespace echolab::load {

/// Writes comma-separated values (RFC 4180): rows of cells, in a form that no locale changes. The one writer of such
/// tables in the program.
class CsvWriter
{
public:
    CsvWriter()
    {
        m_out.imbue(std::locale::classic());
        m_out.setf(std::ios::fixed);
    }

    CsvWriter& text(std::string_view value)
    {
        begin();
        if (value.find_first_of(",\"\r\n") == std::string_view::npos) {
            m_out << value;
            return *this;
        }
        m_out << '"';
        for (const char c : value) {
            m_out << (c == '"' ? "\"\"" : std::string(1, c));
        }
        m_out << '"';
        return *this;
    }
    template <typename Integer>
    CsvWriter& integer(Integer value)
    {
        begin();
        m_out << value;
        return *this;
    }
    /// With so many digits behind the point.
    CsvWriter& decimal(double value, int digits)
    {
        begin();
        m_out.precision(digits);
        m_out << value;
        return *this;
    }
    CsvWriter& empty()
    {
        begin();
        return *this;
    }
    void endRow()
    {
        m_out << "\r\n";
        m_first = true;
    }

    std::string result() const { return m_out.str(); }

private:
    void begin()
    {
        if (!m_first) {
            m_out << ',';
        }
        m_first = false;
    }

    std::ostringstream m_out;
    bool m_first = true;
};

} // namespace echolab::load
