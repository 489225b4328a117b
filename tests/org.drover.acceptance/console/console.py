#!/usr/bin/python3
"""Drives the console from outside, as an assistive technology does: finds by the names that a screen reader would say (AT-SPI), acts by
the pointer and the keyboard (xdotool). One order a call; answers on standard output, complains on standard error with status 1.

    console.py await TEXT                waits for something visible whose name begins so; says its whole name
    console.py gone TEXT                 waits until there is no such thing any more
    console.py press TEXT                clicks it, once it can be pressed
    console.py choose TEXT               clicks it with a double click
    console.py drag TEXT TEXT            drags the first onto the second
    console.py type TEXT FIELD           types into the field of that name, in place of what is there
    console.py keys KEY...               presses keys, as xdotool names them
    console.py shot FILE                 saves what the screen shows
    console.py names [FILE]              all that is visible, as ROLE=NAME

Names are compared without mnemonics; where several things match, one with exactly that name is preferred, then the last window's. A role
before the name, as in "table cell=legacy", leaves out all else, and so does what it is in: "list=Clients >> list item=". What has no name goes by its description, as an icon's button, or by its
label, as a field.
"""
import os
import subprocess
import sys
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

APPLICATION = 'Drover'
PATIENCE = 180
DRAG_STEPS = 12
SCALE = int(os.environ.get('GDK_SCALE', 1))
OUT_OF_SIGHT = -2 ** 31


class NotThere(Exception):
    pass


def application():
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(number)
        if child is not None and child.get_name() == APPLICATION:
            return child
    raise NotThere('no application ' + APPLICATION)


def plain(name):
    return (name or '').replace('_', '').replace('&', '').strip()


def is_in(node, state):
    return node.get_state_set().contains(state)


def walk(node):
    """All that is showing below a node, itself first. What goes away meanwhile is passed over."""
    try:
        yield node
        count = node.get_child_count()
    except GLib.Error:
        return
    for number in range(count):
        try:
            child = node.get_child_at_index(number)
            if child is not None and is_in(child, Atspi.StateType.SHOWING):
                yield from walk(child)
        except GLib.Error:
            continue


def spoken(node):
    """What is said of it: its name or, of an icon's button, its description or, of a field, what its label says."""
    return plain(node.get_name()) or plain(node.get_description()) or label(node)


def label(node):
    for relation in node.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            said = relation.get_target(0)
            names = [plain(part.get_name()) for part in [said, *children(said)]]  # an SWT label is a box with its text within
            return next((name for name in names if name), '')
    return ''


def matches(node, text, role):
    said = spoken(node)
    return said.startswith(text) and (role is None or node.get_role_name() == role) and size(node)[0] > 0


def find(name):
    *outer, name = name.split(' >> ')
    role, text = name.split('=', 1) if '=' in name else (None, name)
    found = []
    for area in [find(' >> '.join(outer))] if outer else reversed(windows()):
        for node in walk(area):
            try:
                if matches(node, text, role):
                    found.append(node)
            except GLib.Error:
                continue
    if not found:
        raise NotThere(text)
    exact = [node for node in found if spoken(node) == text]
    return (exact or found)[0]


def windows():
    return [window for window in children(application()) if is_in(window, Atspi.StateType.SHOWING)]


def children(node):
    return [child for child in (node.get_child_at_index(n) for n in range(node.get_child_count())) if child is not None]


def patiently(what, look):
    end = time.monotonic() + PATIENCE
    while True:
        try:
            answer = look()
            if answer is not None:
                return answer
        except (NotThere, GLib.Error):
            pass
        if time.monotonic() > end:
            raise NotThere(what)
        time.sleep(0.15)


def the(text):
    return patiently('nothing named "%s" appeared' % text, lambda: find(text))


def place(node):
    area = node.get_extents(Atspi.CoordType.SCREEN)
    return area.x, area.y, area.width, area.height


def size(node):
    area = place(node)
    return area[2], area[3]


def is_in_sight(node):
    return place(node)[0] != OUT_OF_SIGHT


def show(node):
    """A row of a tree that is scrolled out of sight has a size but no place; its tree scrolls to it when it is given the focus."""
    if not is_in_sight(node):
        node.grab_focus()
        patiently('"%s" stays out of sight' % spoken(node), lambda: is_in_sight(node) or None)
    return node


def spot(node):
    """Where to click: the middle, or near the beginning of a long line. The screen's pixels, where names are placed in points."""
    x, y, width, height = place(node)
    return (x + min(width, 80) // 2) * SCALE, (y + height // 2) * SCALE


def pointer(*words):
    subprocess.run(['xdotool', *map(str, words)], check=True)


def click(node, times=1):
    x, y = spot(show(node))
    pointer('mousemove', x - 3, y - 2, 'sleep', 0.05, 'mousemove', x, y, 'sleep', 0.1, 'click', '--repeat', times, '--delay', 60, 1)
    time.sleep(0.3)


def usable(text):
    node = find(text)
    return node if is_in(node, Atspi.StateType.SENSITIVE) else None


def press(text, times=1):
    click(patiently('"%s" cannot be pressed' % text, lambda: usable(text)), times)


def drag(text, onto):
    dragged, target = show(the(text)), show(the(onto))
    start, end = spot(dragged), spot(target)
    words = ['mousemove', *start, 'sleep', 0.2, 'mousedown', 1, 'sleep', 0.1]
    for step in range(1, DRAG_STEPS + 1):
        words += ['mousemove', *(a + (b - a) * step // DRAG_STEPS for a, b in zip(start, end)), 'sleep', 0.03]
    pointer(*words, 'sleep', 0.2, 'mouseup', 1)
    time.sleep(0.5)


def enter(text, field):
    click(the(field))
    pointer('key', 'ctrl+a', 'type', '--delay', '25', text)


def absent(text):
    try:
        find(text)
        return None
    except NotThere:
        return True


def names(file=None):
    lines = []
    for window in children(application()):
        for node in walk(window):
            try:
                if spoken(node):
                    lines.append('%s=%s' % (node.get_role_name(), spoken(node)))
            except GLib.Error:
                continue
    text = '\n'.join(lines)
    if file:
        with open(file, 'w', encoding='utf-8') as out:
            out.write(text)
    else:
        print(text)


ORDERS = {
    'await': lambda text: print(spoken(the(text))),
    'gone': lambda text: patiently('"%s" is still there' % text, lambda: absent(text)),
    'press': lambda text: press(text),
    'choose': lambda text: press(text, 2),
    'drag': drag,
    'type': enter,
    'keys': lambda *keys: pointer('key', *keys),
    'shot': lambda file: subprocess.run(['import', '-window', 'root', file], check=True),
    'names': names,
}


def main(words):
    try:
        ORDERS[words[0]](*words[1:])
    except (NotThere, GLib.Error, subprocess.CalledProcessError) as problem:
        print('%s: %s' % (' '.join(words), problem), file=sys.stderr)
        return 1
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
