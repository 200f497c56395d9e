"""Everything one run needs, frozen and validated: schema, strategies, interventions, advice."""
