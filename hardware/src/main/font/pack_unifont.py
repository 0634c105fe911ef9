"""Packs GNU Unifont's .hex files into the resource that UnicodeFont reads.

    python3 pack_unifont.py unifont.hex unifont_jp.hex > unifont.bin

Of the second file only what lies beyond plane 0 is taken: its plane 0 has Japanese forms. Big endian
throughout: the number of pages; for each page of 256 characters its number, offset and length; then the
pages, deflated. A page is 256 widths in columns of 8 dots (0: no such character), then the glyphs, 16 rows
of that many bytes each.
"""
import struct
import sys
import zlib


def glyphs(path, first):
    with open(path, encoding="ascii") as lines:
        for line in lines:
            code, bits = line.strip().split(":")
            if int(code, 16) >= first:
                yield int(code, 16), bytes.fromhex(bits)


def main():
    pages = {}
    for path, first in zip(sys.argv[1:], (0, 0x10000)):
        for code, bits in glyphs(path, first):
            pages.setdefault(code >> 8, {})[code & 0xFF] = bits
    index, data = b"", b""
    for number in sorted(pages):
        page = pages[number]
        widths = bytes(len(page.get(i, b"")) // 16 for i in range(256))
        packed = zlib.compress(widths + b"".join(page[i] for i in sorted(page)), 9)
        index += struct.pack(">iii", number, len(data), len(packed))
        data += packed
    sys.stdout.buffer.write(struct.pack(">i", len(pages)) + index + data)


main()
