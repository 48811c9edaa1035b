// The Azure Bot and its Teams channel; the app registration is made first (docs/entra-and-teams.md).
// az deployment group create -g <resource group> -f deploy/azure-bot.bicep -p appId=<app id> host=bot.example.gov.in

@description('Application (client) id of the single-tenant app registration.')
param appId string

@description('Tenant of the registration.')
param tenantId string = tenant().tenantId

@description('Public host name of the bot, without https.')
param host string

@description('Globally unique name of the bot resource.')
param name string = 'sso-id-assistant'

@description('F0 is free for Teams; S1 has a service level.')
@allowed(['F0', 'S1'])
param sku string = 'S1'

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: sku
  }
  properties: {
    displayName: 'SSO-ID & mapping assistant'
    endpoint: 'https://${host}/api/messages'
    msaAppId: appId
    msaAppTenantId: tenantId
    msaAppType: 'SingleTenant'
    // Nothing but Teams: no token of another channel may reach the bot.
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      acceptedTerms: true
    }
  }
}

output endpoint string = bot.properties.endpoint
