#pragma once

// Marks a text for lupdate where there is no Qt: lupdate knows this name and its two arguments. For the sources of this
// layer only; a header of it must not define what Qt defines too.

#define QT_TRANSLATE_NOOP(context, text) text
