"""Draws an ESC/POS job, as a printer would: a check by a program that shares no code with the product.

    python3 escpos_decoder.py DOTS JOB PICTURE.png TEXT

JOB is what was sent to the printer. PICTURE.png gets each dot as a pixel, with letters as frames; TEXT gets the
bytes of the text, each line ended by LF, as they were sent. Written from Epson's command reference (ESC/POS for
TM printers); only the commands named below are known, any other ends the program with status 1. Standard
library only.
"""
import struct
import sys
import zlib

MARGIN = 32


class Paper:
    def __init__(self, dots):
        self.dots = dots
        self.rows = []
        self.y = 0
        self.text = bytearray()
        self.line = []  # (width, height) of each character
        self.wide = self.high = 1
        self.align = 0
        self.spacing = 30

    def need(self, height):
        while len(self.rows) < height:
            self.rows.append(bytearray(self.dots))

    def left(self, width):
        return {0: 0, 1: max(0, (self.dots - width) // 2), 2: max(0, self.dots - width)}[self.align]

    def character(self, code, columns):
        self.text += code
        self.line.append((12 * columns * self.wide, 24 * self.high))

    def feed_line(self):
        width = sum(w for w, _ in self.line)
        height = max([self.spacing] + [h for _, h in self.line])
        if width > self.dots:
            raise ValueError("a line of %d dots does not fit the paper of %d" % (width, self.dots))
        self.need(self.y + height)
        x = self.left(width)
        for w, h in self.line:
            top = self.y + height - h
            for i in range(2, w - 2):
                self.rows[top + 2][x + i] = self.rows[top + h - 3][x + i] = 1
            for i in range(2, h - 2):
                self.rows[top + i][x + 2] = self.rows[top + i][x + w - 3] = 1
            x += w
        self.y += height
        self.line = []
        self.text += b"\n"

    def feed_dots(self, dots):
        self.y += dots
        self.need(self.y)

    def raster(self, mode, width_bytes, height, data):
        beside, below = 1 + (mode & 1), 1 + (mode >> 1 & 1)
        width = width_bytes * 8 * beside
        if width > self.dots:
            raise ValueError("a picture of %d dots does not fit the paper of %d" % (width, self.dots))
        left = self.left(width)
        self.need(self.y + height * below)
        for row in range(height):
            for column in range(width_bytes * 8):
                if data[row * width_bytes + column // 8] & 0x80 >> column % 8:
                    for dy in range(below):
                        for dx in range(beside):
                            self.rows[self.y + row * below + dy][left + column * beside + dx] = 1
        self.y += height * below


def decode(job, paper):
    at = 0
    kanji = False

    def take(count):
        nonlocal at
        part = job[at:at + count]
        if len(part) < count:
            raise ValueError("the job ends in the middle of a command")
        at += count
        return part

    while at < len(job):
        first = take(1)[0]
        if first == 0x0A:
            paper.feed_line()
        elif first == 0x1B:
            second = take(1)[0]
            if second == 0x40:  # ESC @: initialise
                kanji, paper.wide, paper.high, paper.align, paper.spacing = False, 1, 1, 0, 30
            elif second == 0x61:  # ESC a: justification
                paper.align = take(1)[0] & 3
            elif second == 0x33:  # ESC 3: line spacing
                paper.spacing = take(1)[0]
            elif second == 0x32:  # ESC 2: default line spacing
                paper.spacing = 30
            elif second == 0x4A:  # ESC J: print and feed
                paper.feed_dots(take(1)[0])
            else:
                raise ValueError("unknown ESC %02X" % second)
        elif first == 0x1C:
            second = take(1)[0]
            if second == 0x26:  # FS &: two-byte characters
                kanji = True
            elif second == 0x2E:  # FS .: single bytes
                kanji = False
            else:
                raise ValueError("unknown FS %02X" % second)
        elif first == 0x1D:
            second = take(1)[0]
            if second == 0x21:  # GS !: character size
                size = take(1)[0]
                paper.wide, paper.high = (size >> 4 & 7) + 1, (size & 7) + 1
            elif second == 0x61:  # GS a: automatic status back
                take(1)
            elif second == 0x72:  # GS r: transmit status
                take(1)
            elif second == 0x56:  # GS V: cut
                mode = take(1)[0]
                if mode in (65, 66):
                    paper.feed_dots(take(1)[0])
            elif second == 0x28:  # GS ( fn: length in two bytes
                function, low, high = take(3)
                take(low + 256 * high)
                if function not in (0x48,):
                    raise ValueError("unknown GS ( %02X" % function)
            elif second == 0x76:  # GS v 0: raster bit image
                zero, mode, xl, xh, yl, yh = take(6)
                if zero != 0x30:
                    raise ValueError("unknown GS v %02X" % zero)
                width, height = xl + 256 * xh, yl + 256 * yh
                paper.raster(mode & 3, width, height, take(width * height))
            else:
                raise ValueError("unknown GS %02X" % second)
        elif kanji and first >= 0x81:
            paper.character(bytes([first]) + take(1), 2)
        elif 0x20 <= first < 0x7F:
            paper.character(bytes([first]), 1)
        else:
            raise ValueError("unknown byte %02X at %d" % (first, at - 1))


def png(paper):
    width, height = paper.dots + 2 * MARGIN, len(paper.rows) + 2 * MARGIN
    white = b"\0" + b"\xff" * width
    lines = [white] * MARGIN
    for row in paper.rows:
        side = b"\xff" * MARGIN
        lines.append(b"\0" + side + bytes(0 if dot else 255 for dot in row) + side)
    lines += [white] * MARGIN

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head)
            + chunk(b"IDAT", zlib.compress(b"".join(lines))) + chunk(b"IEND", b""))


def main():
    dots, job, picture, text = sys.argv[1:]
    paper = Paper(int(dots))
    with open(job, "rb") as file:
        try:
            decode(file.read(), paper)
        except ValueError as wrong:
            sys.exit("escpos_decoder: %s" % wrong)
    with open(picture, "wb") as file:
        file.write(png(paper))
    with open(text, "wb") as file:
        file.write(paper.text)


main()
