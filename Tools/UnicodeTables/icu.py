"""What the Debian package lacks, asked of ICU: CLDR's exemplar letters."""

import ctypes
import re

I18N = ctypes.CDLL("libicui18n.so.72")
UC = ctypes.CDLL("libicuuc.so.72")
VERSION = "72"
MAIN, AUXILIARY = 0, 1


def _function(library, name, result, *arguments):
    function = getattr(library, f"{name}_{VERSION}")
    function.restype, function.argtypes = result, arguments
    return function


_status = ctypes.POINTER(ctypes.c_int)
_open_locale = _function(I18N, "ulocdata_open", ctypes.c_void_p, ctypes.c_char_p, _status)
_exemplars = _function(
    I18N, "ulocdata_getExemplarSet", ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_uint32,
    ctypes.c_int, _status)
_items = _function(UC, "uset_getItemCount", ctypes.c_int32, ctypes.c_void_p)
_item = _function(
    UC, "uset_getItem", ctypes.c_int32, ctypes.c_void_p, ctypes.c_int32, ctypes.POINTER(ctypes.c_int32),
    ctypes.POINTER(ctypes.c_int32), ctypes.c_void_p, ctypes.c_int32, _status)


def _checked(status):
    if status.value > 0:
        raise RuntimeError(f"ICU reports error {status.value}")


def exemplar_letters(language, kinds=(MAIN, AUXILIARY)):
    """The non-ASCII letters of a language's main and auxiliary exemplar sets (CLDR 42), both cases."""
    found = set()
    status = ctypes.c_int(0)
    locale = _open_locale(language.encode(), ctypes.byref(status))
    _checked(status)
    for kind in kinds:
        letters = _exemplars(locale, None, 0, kind, ctypes.byref(status))
        _checked(status)
        for index in range(_items(letters)):
            first, last = ctypes.c_int32(), ctypes.c_int32()
            buffer = ctypes.create_string_buffer(64)
            length = _item(
                letters, index, ctypes.byref(first), ctypes.byref(last), buffer, 32, ctypes.byref(status))
            _checked(status)
            if length == 0:
                found.update(range(first.value, last.value + 1))
    letters = {chr(c) for c in found}
    letters |= {each.upper() for each in letters} | {each.title() for each in letters}
    return sorted(each for each in letters if len(each) == 1 and ord(each) > 0x7F and re.match(r"[^\W\d_]", each))
