"""How texts are shown: what the settings say of script, layer, size and desk, put on the bench."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from jiaoyue.newspaper.reading import LayerName
from jiaoyue.session.settings import (
    LAYER,
    PROOFREADING,
    SCRIPT,
    SIDE_BY_SIDE,
    TAIWAN_WORDS,
    TEXT_SIZE,
    Setting,
    Settings,
)
from jiaoyue.text.script import Script
from jiaoyue.ui.topbar import TopBar

if TYPE_CHECKING:
    from jiaoyue.ui.workbench import Workbench

_SHOWN = (TEXT_SIZE, SCRIPT, LAYER, SIDE_BY_SIDE, PROOFREADING)


class Viewing(QObject):
    """What a person can change of how texts are shown; the settings keep it."""

    def __init__(self, settings: Settings, bench: Workbench) -> None:
        super().__init__(bench)
        self._settings = settings
        self._bench = bench
        bench.topbar.script_switched.connect(lambda s: settings.set(SCRIPT, s.value))
        bench.topbar.layer_switched.connect(lambda s: settings.set(LAYER, s.value))
        bench.reader.text_size_changed.connect(self._on_text_size_changed)
        bench.desk.layer_wanted.connect(lambda layer: settings.set(LAYER, layer.value))
        bench.desk.switched.connect(lambda on: settings.set(PROOFREADING, on))

    def begin(self) -> None:
        """Show texts as they were shown last."""
        for setting in _SHOWN:
            self.follow(setting)

    def next_script(self) -> None:
        """Show articles in the script after this one."""
        scripts = TopBar.SCRIPTS
        at = scripts.index(Script(self._settings.get(SCRIPT)))
        self._settings.set(SCRIPT, scripts[(at + 1) % len(scripts)].value)

    def next_layer(self) -> None:
        """Show articles in the layer after this one."""
        layers = TopBar.LAYERS
        at = layers.index(LayerName(self._settings.get(LAYER)))
        self._settings.set(LAYER, layers[(at + 1) % len(layers)].value)

    def toggle_side_by_side(self) -> None:
        """Show source and clean layer beside the text, or the text alone."""
        self._settings.set(SIDE_BY_SIDE, not self._settings.get(SIDE_BY_SIDE))

    def toggle_proofreading(self) -> None:
        """Open the proofreading desk, or close it."""
        self._settings.set(PROOFREADING, not self._settings.get(PROOFREADING))

    def resize_text(self, steps: int) -> None:
        """Set texts larger or smaller."""
        size = self._settings.get(TEXT_SIZE) + steps
        self._settings.set(TEXT_SIZE, TEXT_SIZE.read(size))

    def reset_text_size(self) -> None:
        """Set texts in the usual size."""
        self._settings.set(TEXT_SIZE, TEXT_SIZE.default)

    def follow(self, setting: Setting[Any]) -> None:
        """Show texts as a setting says now."""
        bench = self._bench
        if setting in (SCRIPT, TAIWAN_WORDS):
            script = Script(self._settings.get(SCRIPT))
            bench.topbar.scripts.show_value(script)
            if script is Script.TAIWAN and self._settings.get(TAIWAN_WORDS):
                script = Script.TAIWAN_WORDS
            bench.reader.set_script(script)
            bench.articles.set_script(script)
        elif setting is LAYER:
            self._show_layer(LayerName(self._settings.get(LAYER)))
        elif setting is SIDE_BY_SIDE:
            self._show_side_by_side(on=self._settings.get(SIDE_BY_SIDE))
        elif setting is PROOFREADING:
            is_on = self._settings.get(PROOFREADING)
            bench.topbar.proof.setChecked(is_on)
            bench.desk.switch(on=is_on)
            bench.annotations.set_typing(on=is_on)
            bench.status.set_proofreading(on=is_on)
            if is_on:
                bench.side.show_page(2)
        elif setting is TEXT_SIZE:
            bench.reader.set_text_size(float(self._settings.get(TEXT_SIZE)))

    def _show_layer(self, layer: LayerName) -> None:
        bench = self._bench
        bench.topbar.layers.show_value(layer)
        bench.reader.set_layer(layer)
        bench.annotations.set_layer(layer)
        if layer is not LayerName.CORRECTED:
            # Whoever wants to see a layer alone has it alone.
            self._settings.set(SIDE_BY_SIDE, False)

    def _show_side_by_side(self, *, on: bool) -> None:
        if on:
            self._settings.set(LAYER, LayerName.CORRECTED.value)
        self._bench.make_room(for_layers=on)
        self._bench.reader.spread.spread(on=on)
        self._bench.reader.text.setFocus()

    @Slot(float)
    def _on_text_size_changed(self, points: float) -> None:
        self._settings.set(TEXT_SIZE, TEXT_SIZE.read(round(points)))
