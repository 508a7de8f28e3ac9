"""One declaration per chart, drawn as SVG or as blocks in a terminal."""
