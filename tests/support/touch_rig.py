#!/usr/bin/env python3
"""Ten fingers without a touchscreen: a real X server whose screen is memory and whose glass is a socket.

    touch_rig.py [--size 1920x1080] [--script FILE] -- COMMAND [ARGUMENT...]

starts Xorg with the `dummy` video and the `inputtest` input driver, runs COMMAND there, plays a script of gestures (from
FILE or standard input) and ends both. Positions are pixels; one action a line; # begins a comment:

    wait SECONDS
    down FINGER X Y                 a finger (0 to 9) lands
    move FINGER X Y [STEPS]         it glides there, 60 steps a second (20 steps unless said)
    up FINGER
    tap FINGER X Y                  down, 60 ms, up
    hold FINGER X Y SECONDS         down, stay, up
    together                        the indented moves that follow run at the same time
    click X Y                       the mouse, left button
    key CODE                        press and release that X key code
    shot FILE.png                   what the whole glass shows
    quit                            stop here

As a module:  with TouchRig((1920, 1080)) as rig: rig.spawn([...]); rig.finger(1).down(300, 400)

Needs root and the Debian packages xserver-xorg-core and xserver-xorg-video-dummy; missing() says what is not there.
The input driver listens to one client per device, so a rig starts a server of its own and keeps it.
"""
import argparse
import ctypes
import os
import pathlib
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import time
import zlib

XORG = pathlib.Path("/usr/lib/xorg/Xorg")
MODULES = pathlib.Path("/usr/lib/xorg/modules")
FULL_SCALE = 65535  # the touch and pointer axes of inputtest run from 0 to this


def missing():
    """What keeps the rig from running here, or an empty string."""
    if os.geteuid() != 0:
        return "it must run as root"
    for part in (XORG, MODULES / "drivers/dummy_drv.so", MODULES / "input/inputtest_drv.so"):
        if not part.exists():
            return f"{part} is not installed"
    return ""


def section(name, *lines):
    return "\n".join([f'Section "{name}"', *("    " + line for line in lines), "EndSection", ""])


def input_device(name, kind, folder, *more):
    return section("InputDevice", f'Identifier "{name}"', 'Driver "inputtest"', f'Option "DeviceType" "{kind}"',
                   f'Option "SocketPath" "{folder}/{name}"', *more)


def server_config(width, height, folder):
    # Timings are never sent anywhere; the dummy driver only wants a pixel clock below 300 MHz.
    across = [width, width + 48, width + 80, width + 160]
    down = [height, height + 3, height + 8, height + 31]
    clock = min(across[3] * down[3] * 60 / 1e6, 290)
    timing = " ".join(str(n) for n in across + down)
    return "".join([
        section("ServerFlags", 'Option "AutoAddDevices" "false"', 'Option "AutoEnableDevices" "false"',
                'Option "DontVTSwitch" "true"'),
        section("Device", 'Identifier "memory"', 'Driver "dummy"', "VideoRam 256000"),
        section("Monitor", 'Identifier "wall"', "HorizSync 1-5000", "VertRefresh 1-500",
                'Option "ReducedBlanking" "true"', f'Modeline "wall" {clock:.2f} {timing}'),
        section("Screen", 'Identifier "screen"', 'Device "memory"', 'Monitor "wall"', "DefaultDepth 24",
                'SubSection "Display"', "Depth 24", 'Modes "wall"', f"Virtual {width} {height}", "EndSubSection"),
        input_device("glass", "Touch", folder, 'Option "TouchCount" "10"'),
        input_device("mouse", "PointerAbsolute", folder),
        input_device("keyboard", "Keyboard", folder),
        section("ServerLayout", 'Identifier "rig"', 'Screen "screen"', 'InputDevice "glass" "SendCoreEvents"',
                'InputDevice "mouse" "CorePointer"', 'InputDevice "keyboard" "CoreKeyboard"'),
    ])


class Channel:
    """One inputtest device. Its messages: length, kind, body; all numbers as the machine stores them."""
    VERSION, SYNC, MOTION, BUTTON, KEY, TOUCH = 0, 1, 2, 4, 5, 6
    LANDS, GLIDES, LIFTS = 18, 19, 20

    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.socket.settimeout(30)
        self.socket.connect(str(path))
        self.send(self.VERSION, struct.pack("=HH", 1, 1))
        self.socket.recv(64)

    def send(self, kind, body=b""):
        self.socket.sendall(struct.pack("=II", len(body) + 8, kind) + body)

    def settle(self):
        """Returns when the server has taken in everything sent so far."""
        self.send(self.SYNC)
        self.socket.recv(64)

    @staticmethod
    def position(x, y):
        """Valuators 0 and 1 of 64: a mask, the values, and as many unaccelerated ones that nobody looks at."""
        return struct.pack("=I8s4x", 0, bytes([0b11])) + struct.pack("=2d", x, y) + bytes(8 * (62 + 64))

    def touch(self, number, phase, x, y):
        self.send(self.TOUCH, struct.pack("=II", number, phase) + self.position(x, y))

    def point(self, x, y):
        self.send(self.MOTION, struct.pack("=I4x", 1) + self.position(x, y))

    def button(self, number, down):
        self.send(self.BUTTON, struct.pack("=iiI4x", 1, number, down) + bytes(16 + 8 * 128))

    def key(self, code, down):
        self.send(self.KEY, struct.pack("=iI", code, down))


class Finger:
    def __init__(self, rig, number):
        self.rig, self.number, self.at, self.is_down = rig, number, (0.0, 0.0), False

    def _tell(self, phase, x, y):
        self.at = (x, y)
        self.rig.glass.touch(self.number, phase, *self.rig.to_device(x, y))
        self.rig.glass.settle()

    def down(self, x, y):
        self.is_down = True
        self._tell(Channel.LANDS, x, y)

    def to(self, x, y):
        if not self.is_down:  # the driver would never answer
            raise ValueError(f"finger {self.number} is not down")
        self._tell(Channel.GLIDES, x, y)

    def up(self):
        self.is_down = False
        self._tell(Channel.LIFTS, *self.at)

    def way(self, x, y, steps=20):
        """The points between here and there, for TouchRig.glide()."""
        (x0, y0), part = self.at, 1 / steps
        return [(self, x0 + (x - x0) * i * part, y0 + (y - y0) * i * part) for i in range(1, steps + 1)]


class TouchRig:
    def __init__(self, size=(1920, 1080)):
        self.size, self.fingers, self.children = size, {}, []

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="touch-rig-"))
        config, log = self.folder / "xorg.conf", self.folder / "xorg.log"
        config.write_text(server_config(*self.size, self.folder))
        number, self.number_in = os.pipe()
        self.server = subprocess.Popen(
            [XORG, "-displayfd", str(self.number_in), "-config", config, "-logfile", log, "-noreset", "-nolisten", "tcp",
             "-novtswitch", "-sharevts"], pass_fds=[self.number_in], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(self.number_in)
        with os.fdopen(number) as line:
            self.display = ":" + line.readline().strip()
        try:
            if self.display == ":":
                raise RuntimeError("Xorg did not start:\n" + (log.read_text()[-2000:] if log.exists() else ""))
            self.glass, self.mouse, self.keyboard = (self._channel(n) for n in ("glass", "mouse", "keyboard"))
        except BaseException:
            self.__exit__()
            raise
        return self

    def _channel(self, name):
        end = time.monotonic() + 30
        while not (self.folder / name).exists() and time.monotonic() < end:
            time.sleep(0.02)
        return Channel(self.folder / name)

    def replug_glass(self):
        """After the device was switched off and on again: its socket is a new one."""
        self.glass.socket.close()
        self.glass, self.fingers = self._channel("glass"), {}

    def __exit__(self, *_):
        for process in [*self.children, self.server]:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def to_device(self, x, y):
        return tuple(at * (FULL_SCALE + 1) / size for at, size in zip((x, y), self.size))

    def spawn(self, command, **options):
        """Runs a program on this server; it is ended with the rig."""
        child = subprocess.Popen(command, env={**os.environ, "DISPLAY": self.display}, **options)
        self.children.append(child)
        return child

    def finger(self, number):
        return self.fingers.setdefault(number, Finger(self, number))

    def glide(self, *ways, rate=60):
        """Several fingers side by side: at each tick, one step of each."""
        due = time.monotonic()
        for step in range(max(map(len, ways))):
            for finger, x, y in (way[step] for way in ways if step < len(way)):
                finger.to(x, y)
            due += 1 / rate
            time.sleep(max(0, due - time.monotonic()))

    def click(self, x, y):
        self.mouse.point(*self.to_device(x, y))
        for down in (1, 0):
            self.mouse.button(1, down)
        self.mouse.settle()

    def key(self, code):
        for down in (1, 0):
            self.keyboard.key(code, down)
        self.keyboard.settle()

    def picture(self, x, y, width, height):
        """A part of the glass as rows of red, green, blue; through libX11 itself, so that no screenshot program is needed."""
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = x11.XGetImage.restype = ctypes.c_void_p
        x11.XDefaultRootWindow.restype = ctypes.c_ulong
        display = ctypes.c_void_p(x11.XOpenDisplay(self.display.encode()))
        root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
        image = x11.XGetImage(display, root, int(x), int(y), width, height, ctypes.c_ulong(0xFFFFFF), 2)
        data = ctypes.cast(image + 16, ctypes.POINTER(ctypes.c_void_p))[0]  # XImage: four ints, then the pixels
        blue_first = ctypes.string_at(data, width * height * 4)
        rgb = bytearray(width * height * 3)
        for channel in range(3):
            rgb[channel::3] = blue_first[2 - channel::4]
        x11.XCloseDisplay(display)
        return bytes(rgb)

    def shot(self, file):
        """The whole glass as a PNG."""
        width, height = self.size
        rgb = self.picture(0, 0, width, height)
        rows = b"".join(b"\0" + rgb[y * width * 3:(y + 1) * width * 3] for y in range(height))

        def chunk(kind, body):
            return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

        head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
        pathlib.Path(file).write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head)
                                       + chunk(b"IDAT", zlib.compress(rows, 3)) + chunk(b"IEND", b""))


def way_of(rig, words):
    number, x, y, *steps = words
    return rig.finger(int(number)).way(float(x), float(y), int(steps[0]) if steps else 20)


def play(rig, text):
    """Plays a script, as described at the top of this file."""
    lines = [line for line in (raw.split("#")[0].rstrip() for raw in text.splitlines()) if line]
    while lines:
        verb, *words = lines.pop(0).split()
        if verb == "quit":
            return
        if verb == "wait":
            time.sleep(float(words[0]))
        elif verb == "down":
            rig.finger(int(words[0])).down(float(words[1]), float(words[2]))
        elif verb == "up":
            rig.finger(int(words[0])).up()
        elif verb == "move":
            rig.glide(way_of(rig, words))
        elif verb == "together":
            ways = []
            while lines and lines[0][0].isspace():
                ways.append(way_of(rig, lines.pop(0).split()[1:]))
            rig.glide(*ways)
        elif verb in ("tap", "hold"):
            finger = rig.finger(int(words[0]))
            finger.down(float(words[1]), float(words[2]))
            time.sleep(float(words[3]) if verb == "hold" else 0.06)
            finger.up()
        elif verb == "click":
            rig.click(float(words[0]), float(words[1]))
        elif verb == "key":
            rig.key(int(words[0]))
        elif verb == "shot":
            rig.shot(words[0])
        else:
            sys.exit(f"touch_rig: there is no action called {verb}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--script", type=argparse.FileType(), default=sys.stdin)
    parser.add_argument("command", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    command = options.command[1:] if options.command[:1] == ["--"] else options.command
    if reason := missing():
        sys.exit("touch_rig: " + reason)
    width, height = (int(n) for n in options.size.split("x"))
    with TouchRig((width, height)) as rig:
        child = rig.spawn(command)
        play(rig, options.script.read())
        return child.poll() or 0


if __name__ == "__main__":
    sys.exit(main())
