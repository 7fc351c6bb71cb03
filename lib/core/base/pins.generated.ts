// Generated from pins.json by `npm run generate:imports`. Do not edit.

/** The versions that everything is written for and tested with. */
export const PINS = {
  "operator": "0.94.1",
  "reviewed": "0.93.0",
  "configReloader": "0.94.1",
  "servers": {
    "Prometheus": {
      "default": "3.14.0",
      "newest": "3.16.0",
      "older": [
        "2.53.3",
        "3.5.3"
      ]
    },
    "Alertmanager": {
      "default": "0.34.0",
      "newest": "0.35.0",
      "older": [
        "0.28.1"
      ]
    },
    "Thanos": {
      "default": "0.42.4",
      "newest": "0.42.4",
      "older": []
    }
  }
} as const;
