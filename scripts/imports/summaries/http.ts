/** HTTP clients: credentials, TLS, proxies; monitors, discoveries, remote ends and receivers have them alike. */

import type { Summaries } from './summaries';

export const HTTP: Summaries = {
  '*': {
    authorization:
      'Credentials in the header `Authorization` of each request, Bearer where no type is given. Excludes `basicAuth` and `oauth2`',
    basicAuth:
      'User name and password of each request, as in HTTP basic authentication. Excludes `authorization` and `oauth2`',
    bearerToken:
      'Token in plain text for the header `Authorization`. It would be readable in the manifests: use `authorization`',
    bearerTokenSecret: 'Key of a Secret with the bearer token of each request. `authorization` is the newer way',
    enableHTTP2: 'Whether connections may use HTTP/2, where the other side offers it',
    enableHttp2: 'Whether connections may use HTTP/2, where the other side offers it',
    followRedirects: 'Whether answers that redirect are followed. Without it they count as failures. Absent: true',
    noProxy: 'Addresses, ranges and domains, separated by commas, that are reached without the proxy. Needs `proxyUrl`',
    oauth2:
      'Client credentials of OAuth 2.0: a token is fetched and renewed for the requests. Excludes `authorization` and `basicAuth`',
    proxyConnectHeader: 'Headers that the proxy gets when a tunnel is opened (`CONNECT`), with values from Secrets',
    proxyFromEnvironment:
      'Whether the proxy is taken from the variables `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` of the container. Excludes `proxyUrl`',
    proxyUrl: 'Address of the proxy that all requests go through, such as `http://proxy:3128`',
    tlsConfig:
      'TLS of the connections: which authorities are trusted, the own certificate, and how the other side is verified',
  },
  APIServerConfig: {
    authorization:
      "Credentials for the API server that discovery asks. Excludes `basicAuth`; absent: those of the pod's service account",
    basicAuth: 'User name and password for the API server. Excludes `authorization` and bearer tokens',
    bearerToken: 'Token for the API server in plain text. It would be readable in the manifests: use `authorization`',
    bearerTokenFile:
      'File in the pod with the token for the API server. `authorization.credentialsFile` is the newer way',
    host: 'Address of the API server that discovery asks for targets, as a URL or as host and port',
    tlsConfig:
      'TLS of the connections to the API server. Absent: the authority that Kubernetes mounts into each pod is trusted',
  },
  SafeAuthorization: {
    credentials: 'Key of a Secret with what comes after the type in the header, such as a token',
    type: 'First word of the header `Authorization`; absent: Bearer. Basic is not allowed, which `basicAuth` is for',
  },
  Authorization: {
    credentials:
      'Key of a Secret with what comes after the type in the header, such as a token. Excludes `credentialsFile`',
    credentialsFile:
      'File in the pod with what comes after the type in the header; it is read anew for requests. Excludes `credentials`',
    type: 'First word of the header `Authorization`; absent: Bearer. Basic is not allowed, which `basicAuth` is for',
  },
  BasicAuth: {
    password: 'Key of a Secret with the password that is sent',
    username: 'Key of a Secret with the user that requests are made as',
  },
  OAuth2: {
    clientId: 'Key of a Secret or ConfigMap with the public identity that the token is asked for as',
    clientSecret: "Key of a Secret that proves the client's identity to the token endpoint",
    endpointParams: 'Parameters that are added to each request for a token, such as an audience',
    noProxy: 'Addresses and domains, separated by commas, that the token endpoint is reached at without the proxy',
    proxyConnectHeader: 'Headers for the proxy when a tunnel to the token endpoint is opened, with values from Secrets',
    proxyFromEnvironment:
      'Whether the proxy for the token endpoint is taken from the variables of the container. Excludes `proxyUrl`',
    proxyUrl: 'Address of the proxy for requests to the token endpoint',
    scopes: 'Rights that the token is asked for. Absent: those that the endpoint gives by itself',
    tlsConfig: 'TLS of the connections to the token endpoint, not of the requests that carry the token',
    tokenUrl: 'Address of the token endpoint, which is asked whenever the last token is about to expire',
  },
  SafeTLSConfig: {
    ca: 'Authorities whose certificates are trusted, in PEM, from a Secret or ConfigMap. Absent: those of the image',
    cert: 'Certificate that the client shows, in PEM, from a Secret or ConfigMap. Needs `keySecret`',
    insecureSkipVerify:
      "Whether the other side's certificate is accepted unverified. It leaves the connection open to everyone in between",
    keySecret: 'Key of a Secret with the private key of `cert`, in PEM',
    maxVersion: 'Newest version of TLS that is offered. Absent: the newest that the server knows',
    minVersion: 'Oldest version of TLS that is accepted. Absent: TLS 1.2',
    serverName:
      "Host name that the other side's certificate has to be for, and that is asked for (SNI). Absent: that of the address",
  },
  TLSConfig: {
    ca: 'Authorities whose certificates are trusted, in PEM, from a Secret or ConfigMap. Excludes `caFile`; absent: those of the image',
    caFile: 'File in the pod with the authorities that are trusted, in PEM. Excludes `ca`',
    cert: 'Certificate that the client shows, in PEM, from a Secret or ConfigMap. Excludes `certFile`',
    certFile: 'File in the pod with the certificate that the client shows, in PEM. Excludes `cert`',
    insecureSkipVerify:
      "Whether the other side's certificate is accepted unverified. It leaves the connection open to everyone in between",
    keyFile: 'File in the pod with the private key of the certificate, in PEM. Excludes `keySecret`',
    keySecret: 'Key of a Secret with the private key of the certificate, in PEM. Excludes `keyFile`',
    maxVersion: 'Newest version of TLS that is offered. Absent: the newest that the server knows',
    minVersion: 'Oldest version of TLS that is accepted. Absent: TLS 1.2',
    serverName:
      "Host name that the other side's certificate has to be for, and that is asked for (SNI). Absent: that of the address",
  },
  SecretOrConfigMap: {
    configMap: 'Key of a ConfigMap that holds the content. Excludes `secret`',
    secret: 'Key of a Secret that holds the content. Excludes `configMap`',
  },
  Sigv4: {
    accessKey:
      'Key of a Secret with the access key of AWS. Absent: what the SDK of AWS finds, such as the role of the pod',
    externalId:
      "External identity that the role's trust policy may ask for, against misuse through third parties. Needs `roleArn`",
    profile: 'Profile of the credentials file in the pod that is used to sign requests',
    region:
      'Region of AWS that requests are signed for. Absent: that of the SDK; a server that finds none does not start',
    roleArn: 'Role of AWS that is assumed before requests are signed',
    secretKey: 'Key of a Secret with the secret part of the access key. Both keys are needed, or neither',
    useFIPSSTSEndpoint: "Whether AWS' token service (STS) is asked at an address that meets FIPS 140",
  },
  HTTPConfig: {
    authorization: 'Credentials in the header `Authorization` of each notification. Excludes `basicAuth` and `oauth2`',
    bearerTokenSecret: 'Key of a Secret with the bearer token of each notification. `authorization` is the newer way',
    proxyURL: 'Older spelling of `proxyUrl`, which is preferred if both are set',
  },
};
