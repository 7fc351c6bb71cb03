// Generated from pins.json by `npm run generate:imports`. Do not edit.

/** The versions that everything is written for and tested with. */
export const PINS = {
  "operator": "0.93.0",
  "reviewed": "0.93.0",
  "configReloader": "0.93.0",
  "servers": {
    "Prometheus": {
      "default": "3.13.1",
      "newest": "3.13.1",
      "older": [
        "2.53.3",
        "3.5.3"
      ]
    },
    "Alertmanager": {
      "default": "0.33.1",
      "newest": "0.33.1",
      "older": [
        "0.28.1"
      ]
    },
    "Thanos": {
      "default": "0.42.2",
      "newest": "0.42.2",
      "older": []
    }
  }
} as const;
