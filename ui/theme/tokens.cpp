#include "ui/theme/tokens.h"

namespace gc::console {
namespace {

QColor hex(QRgb rgb) { return QColor(rgb); }
StateColors state(QRgb text, QRgb fill, QRgb tint) { return {hex(text), hex(fill), hex(tint)}; }

const Tokens kLight{
    .window = hex(0xF5F6F8),
    .surface = hex(0xFFFFFF),
    .alt = hex(0xF7F8FA),
    .sidebar = hex(0xE9ECF1),
    .hover = hex(0xEAEFF6),
    .selected = hex(0xD6E4FA),
    .textPrimary = hex(0x14181F),
    .textSecondary = hex(0x434C5A),
    .textMuted = hex(0x596373),
    .link = hex(0x1A55B3),
    .accent = hex(0x1D5BBF),
    .onAccent = hex(0xFFFFFF),
    .danger = hex(0xB3261E),
    .onDanger = hex(0xFFFFFF),
    .controlBorder = hex(0x747F90),
    .focus = hex(0x1D5BBF),
    .grid = hex(0xE3E7ED),
    .divider = hex(0xCDD3DC),
    .disabled = hex(0x9AA2AF),
    .healthy = state(0x0B6A4F, 0x0B7F5F, 0xE0F3EC),
    .degraded = state(0x7A5300, 0xB98208, 0xFBF0D4),
    .halfOpen = state(0x5F35BF, 0x7E55D9, 0xEDE6FB),
    .blocked = state(0xA8231B, 0xB3261E, 0xFBE5E2),
    .unknown = state(0x596373, 0x687387, 0xEDF0F4),
    .series = {hex(0x1243E7), hex(0xA03500), hex(0x02775B), hex(0xBF7F00), hex(0x2F93D5), hex(0x1C2E6A),
               hex(0x442D29), hex(0x888791)},
};

const Tokens kDark{
    .window = hex(0x0F1217),
    .surface = hex(0x171B22),
    .alt = hex(0x1B2028),
    .sidebar = hex(0x12161C),
    .hover = hex(0x232A35),
    .selected = hex(0x1D365E),
    .textPrimary = hex(0xE8ECF2),
    .textSecondary = hex(0xB6BFCC),
    .textMuted = hex(0x98A2B1),
    .link = hex(0x84B4FF),
    .accent = hex(0x6EA6FF),
    .onAccent = hex(0x0B1220),
    .danger = hex(0xFF8A80),
    .onDanger = hex(0x2A0A07),
    .controlBorder = hex(0x77839A),
    .focus = hex(0x8DB9FF),
    .grid = hex(0x262D38),
    .divider = hex(0x313947),
    .disabled = hex(0x5F6978),
    .healthy = state(0x55D3AA, 0x2FB58F, 0x11302A),
    .degraded = state(0xF4BE4A, 0xFFCB4D, 0x352A10),
    .halfOpen = state(0xBBA3FF, 0xA184FF, 0x2A2148),
    .blocked = state(0xFF938A, 0xF4523F, 0x401B19),
    .unknown = state(0x98A2B1, 0x7C8798, 0x232A35),
    .series = {hex(0x786BE7), hex(0xEA6D22), hex(0x1E8A6F), hex(0xFFD437), hex(0x73B3F4), hex(0xCBE9FA),
               hex(0xEBF1C1), hex(0xAAA1A9)},
};

}  // namespace

const Tokens& tokensOf(Scheme scheme) { return scheme == Scheme::Light ? kLight : kDark; }

}  // namespace gc::console
