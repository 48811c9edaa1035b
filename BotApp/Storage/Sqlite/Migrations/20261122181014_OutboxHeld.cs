using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BotApp.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class OutboxHeld : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ClaimedUntil",
                table: "Outbox",
                column: "ClaimedUntil",
                filter: "\"ClaimedUntil\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_ClaimedUntil",
                table: "Outbox");
        }
    }
}
