"""How far apart two colors look, to people who see all colors and to those who do not."""

from __future__ import annotations

import numpy as np

# What is left of linear RGB without one kind of cone: Machado, Oliveira & Fernandes 2009, "A physiologically-based
# model for simulation of color vision deficiency", IEEE TVCG 15(6), severity 1.0.
VISIONS = {
    "full": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}

# Linear sRGB to CIE XYZ (IEC 61966-2-1), and its white.
_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
_WHITE = _XYZ.sum(axis=1)


def lab(color: str, vision: str = "full") -> np.ndarray:
    """Return `#rrggbb` in CIELAB as seen by `vision`: (3,), where a distance of 2.3 is just noticeable."""
    c = np.array([int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    linear = np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)
    x = _XYZ @ np.clip(VISIONS[vision] @ linear, 0, 1) / _WHITE
    f = np.where(x > 216 / 24389, np.cbrt(x), (24389 / 27 * x + 16) / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def distance(one: str, other: str, vision: str = "full") -> float:
    """Return how far apart two colors are (CIE 1976)."""
    return float(np.linalg.norm(lab(one, vision) - lab(other, vision)))
