#pragma once

#include <map>
#include <vector>

#include <QAbstractTableModel>

#include "app/options/optionsubject.h"

namespace echolab::app {

/// The options of one socket: what was asked for, what the system answers, and what each means. What is asked for can
/// be edited: a value that is accepted is asked for, one that is not stays as it was typed, with the reason beside it.
/// Belongs to the GUI thread.
class OptionsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, AskedColumn, AnswerColumn, MeaningColumn, ColumnCount };
    enum Role {
        RefusedRole = Qt::UserRole + 1, ///< bool: what was typed is not accepted, or the system did not take it
        ReasonRole,                     ///< QString: why; empty where nothing is wrong
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// No socket: no rows. Typed values that were not accepted are kept while it is the same socket.
    void setSubject(const OptionSubject& subject);
    const OptionSubject& subject() const { return m_subject; }
    net::Option option(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// The whole of what is to be said of a row: paragraphs.
    QStringList explanation(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Wherever in a row one begins to type: it is what is asked for.
    QModelIndex buddy(const QModelIndex& index) const override;

    /// As much room as what is asked for takes.
    static QString widestAskedText();

    /// To be called after the language has changed.
    void retranslate();

private:
    bool isEditable(net::Option option) const;
    bool isKept(net::Option option) const;
    AskedOptions::State state(net::Option option) const;
    QString askedText(net::Option option) const;
    QString answerText(net::Option option) const;
    QString reason(net::Option option) const;
    void refreshRows();

    OptionSubject m_subject;
    std::vector<net::Option> m_rows;
    std::map<net::Option, QString> m_typed; ///< what was not accepted
};

} // namespace echolab::app
